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

/** A lane's title: dragged up and down to reorder, by its lower edge to resize, renamed in place. */
export const LaneLabelNode = memo(function LaneLabelNode(props: NodeProps<SceneNode>): ReactNode {
  const { id, data, selected, dragging } = props;
  const { t } = useText();
  const { box, shapes } = data.group;
  const editing = useEditorUi((state) => state.editingId === id);
  return (
    <div
      className={classes(styles.item, styles.lane, selected && styles.selected, dragging && styles.dragging)}
      data-kind="lane"
    >
      <svg className={styles.picture} width={box.width} height={box.height} aria-hidden>
        <ShapeView shapes={shapes} />
      </svg>
      <ResizeEdge id={id} edge="bottom" box={box} label={t('canvas.resizeLane')} />
      {editing ? <TitleEditor id={id} width={box.width} height={Math.min(box.height, 72)} /> : null}
    </div>
  );
});
