import { ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import type { Scene, SceneGroup } from '../../../src/core/scene/display-list.ts';
import { ShapeView } from '../shape-view.tsx';
import styles from './connection-edge.module.css';

/** All arrows as lines, while the map is too far away for them to be pressed: one element each, and nothing to keep. */
export const FarConnections = memo(function FarConnections({ scene }: { readonly scene: Scene }): ReactNode {
  return (
    <ViewportPortal>
      <svg className={styles.far} width={scene.width} height={scene.height} aria-hidden>
        {scene.groups.map((group) =>
          group.kind === 'connection' ? <FarConnection key={group.id} group={group} /> : null,
        )}
      </svg>
    </ViewportPortal>
  );
});

const FarConnection = memo(function FarConnection({ group }: { readonly group: SceneGroup }): ReactNode {
  return (
    <g transform={`translate(${group.box.x} ${group.box.y})`}>
      <ShapeView shapes={group.shapes.slice(0, 1)} />
    </g>
  );
});
