import { ImageOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useResourceImage } from '../../state/use-resource-image.ts';
import styles from './thumbnail.module.css';

/** The picture of a map or a template; silent, because its title stands beside it. */
export function Thumbnail({ path }: { readonly path: string }): ReactNode {
  const image = useResourceImage(path);
  return (
    <span className={styles.frame} data-state={image.state}>
      {image.state === 'ready' ? <img className={styles.image} src={image.url} alt="" /> : null}
      {image.state === 'failed' ? <ImageOff size={20} aria-hidden /> : null}
    </span>
  );
}
