import type { NodeProps } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useEditorUi } from '../../state/editor-context.ts';
import { classes } from '../../ui/classes.ts';
import type { SceneNode } from '../flow-items.ts';
import { ResizeEdge } from '../overlays/resize-edge.tsx';
import { TitleEditor } from '../overlays/title-editor.tsx';
import { ShapeView } from '../shape-view.tsx';
import styles from './nodes.module.css';

/** A stage's header: dragged sideways to reorder, by its right edge to resize, renamed in place. */
export const HeaderNode = memo(function HeaderNode({
  id,
  data,
  selected,
  dragging,
}: NodeProps<SceneNode>): ReactNode {
  const { t } = useText();
  const { box, shapes } = data.group;
  const editing = useEditorUi((state) => state.editingId === id);
  return (
    <div
      className={classes(styles.item, selected && styles.selected, dragging && styles.dragging)}
      data-kind="stage"
    >
      <svg className={styles.picture} width={box.width} height={box.height} aria-hidden>
        <ShapeView shapes={shapes} />
      </svg>
      <ResizeEdge id={id} edge="right" box={box} label={t('canvas.resizeStage')} />
      {editing ? <TitleEditor id={id} width={box.width} height={box.height} /> : null}
    </div>
  );
});
