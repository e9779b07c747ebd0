import { useEffect, useState } from 'react';
import { useApp } from './app-context.ts';

export type ResourceImage =
  | { readonly state: 'loading' | 'failed'; readonly url: null }
  | { readonly state: 'ready'; readonly url: string };

const loading: ResourceImage = { state: 'loading', url: null };

/**
 * The address to show a picture of the host by.
 *
 * @param path of resource-paths.ts; null: nothing to show, stays 'loading'
 */
export function useResourceImage(path: string | null): ResourceImage {
  const { images } = useApp();
  const [shown, setShown] = useState<{ path: string | null; image: ResourceImage }>({ path, image: loading });
  useEffect(() => {
    if (path === null) return;
    let isCurrent = true;
    images.acquire(path).then(
      (url) => isCurrent && setShown({ path, image: { state: 'ready', url } }),
      () => isCurrent && setShown({ path, image: { state: 'failed', url: null } }),
    );
    return () => {
      isCurrent = false;
      images.release(path);
    };
  }, [images, path]);
  return shown.path === path ? shown.image : loading;
}
