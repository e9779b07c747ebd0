import type { HttpSurroundings } from './http-surroundings.ts';

const memoryKey = 'twinpath.bearer';

/**
 * The page itself. The bearer is kept in `sessionStorage`, which is this tab's and this origin's only: loading the page
 * again goes on, and another page never sees it, which a cookie (shared by all ports of this machine) would not give.
 */
export function browserSurroundings(): HttpSurroundings {
  return {
    fetch: (path, init) =>
      fetch(path, { ...init, credentials: 'omit', cache: 'no-store', redirect: 'error' }),
    openSocket: (path, { onText, onEnd }) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')));
        let opened = false;
        socket.onopen = () => {
          opened = true;
          resolve();
        };
        socket.onmessage = ({ data }) => onText(String(data));
        socket.onclose = () => (opened ? onEnd() : reject(new Error('The socket did not open')));
      }),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    takeLaunchToken() {
      const token = new URLSearchParams(location.hash.slice(1)).get('token');
      // Out of the address bar, the history and what people copy.
      if (token !== null) history.replaceState(null, '', location.pathname + location.search);
      return token;
    },
    memory: {
      get: () => sessionStorage.getItem(memoryKey),
      set: (bearer) => sessionStorage.setItem(memoryKey, bearer),
    },
  };
}
