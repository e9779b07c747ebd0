/** What connecting over HTTP needs of the place it runs in: a browser's page, or a test. */

export interface HttpSurroundings {
  /** Paths are under the host's origin. */
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** Resolves when the socket is open; `onEnd` only after that. */
  openSocket(path: string, handlers: SocketHandlers): Promise<void>;
  wait(milliseconds: number): Promise<void>;
  /** The token of the address that opened this window, once; null when it has none (any more). */
  takeLaunchToken(): string | null;
  /** Keeps the bearer as long as the window. */
  readonly memory: { get(): string | null; set(bearer: string): void };
}

export interface SocketHandlers {
  onText(text: string): void;
  onEnd(): void;
}
