import { type ReactNode, useId } from 'react';
import { imagePath } from '../../src/contract/resource-paths.ts';
import type { ImageShape } from '../../src/core/scene/display-list.ts';
import { useResourceImage } from '../state/use-resource-image.ts';

/** An image of the project, covering its box; a grey box until it is there. */
export function SceneImage({ shape }: { readonly shape: ImageShape }): ReactNode {
  const { url } = useResourceImage(imagePath(shape.hash));
  const clip = useId();
  const { x, y, width, height, radius } = shape;
  return (
    <>
      <clipPath id={clip}>
        <rect x={x} y={y} width={width} height={height} rx={radius} />
      </clipPath>
      <rect x={x} y={y} width={width} height={height} rx={radius} fill="var(--scene-note)" />
      {url === null ? null : (
        <image
          href={url}
          x={x}
          y={y}
          width={width}
          height={height}
          preserveAspectRatio="xMidYMid slice"
          clipPath={`url(#${clip})`}
        />
      )}
    </>
  );
}
