import { Handle, type NodeProps } from '@xyflow/react';
import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Shape } from '../../../src/core/scene/display-list.ts';
import { useEditorUi } from '../../state/editor-context.ts';
import { classes } from '../../ui/classes.ts';
import { handlePlaces, type SceneNode } from '../flow-items.ts';
import { useFar } from '../level-of-detail.ts';
import { TitleEditor } from '../overlays/title-editor.tsx';
import { ShapeView } from '../shape-view.tsx';
import styles from './nodes.module.css';

/** A touchpoint, card, pain or metric card: selected, dragged, edited in place; touchpoints can be connected. */
export const ItemNode = memo(function ItemNode({
  id,
  data,
  selected,
  dragging,
}: NodeProps<SceneNode>): ReactNode {
  const { box, shapes, kind } = data.group;
  const editing = useEditorUi((state) => state.editingId === id);
  const far = useFar();
  if (far && !editing) {
    return (
      <div
        className={classes(styles.item, styles.far, selected && styles.selected, dragging && styles.dragging)}
        style={farColours(shapes)}
        data-kind={kind}
      />
    );
  }
  return (
    <div
      className={classes(styles.item, selected && styles.selected, dragging && styles.dragging)}
      data-kind={kind}
    >
      <svg className={styles.picture} width={box.width} height={box.height} aria-hidden>
        <ShapeView shapes={shapes} />
      </svg>
      {kind === 'touchpoint'
        ? handlePlaces.map((place) => (
            <Handle
              key={place.id}
              id={place.id}
              type="source"
              position={place.position}
              className={styles.handle ?? ''}
            />
          ))
        : null}
      {editing ? <TitleEditor id={id} width={box.width} height={box.height} /> : null}
    </div>
  );
});

/** Every card begins with its paper; a touchpoint goes on with the bar of its side. */
function farColours([paper, bar]: readonly Shape[]): CSSProperties {
  const colour = (name: string): string => `var(--scene-${name})`;
  const isBar = bar?.shape === 'rect' && bar.width < 6;
  return {
    '--paper': colour(paper?.shape === 'rect' ? (paper.fill ?? 'surface') : 'surface'),
    '--edge': colour(paper?.shape === 'rect' ? (paper.stroke ?? 'cardBorder') : 'cardBorder'),
    '--title': colour(isBar ? (bar.fill ?? 'muted') : 'muted'),
  } as CSSProperties;
}
