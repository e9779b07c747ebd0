import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import { laneContent } from '../../../src/core/model/lane-role.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCanvas, useCanvasState } from '../canvas-context.ts';
import styles from './overlays.module.css';

/** On a map without touchpoints: how to make the first one, where it will stand. */
export function FirstStepHint(): ReactNode {
  const { picture } = useCanvas();
  const { t } = useText();
  const typing = useCanvasState((state) => state.draft !== null);
  const { layout, context } = picture();
  if (typing || context.index.touchpoints.length > 0) return null;
  const lanes = layout.journeys.flatMap((journey) => journey.lanes);
  const lane = lanes.find((candidate) => laneContent(candidate.lane.role) === 'touchpoints');
  if (lane === undefined) return null;
  const { x, y, width, height } = lane.band;
  return (
    <ViewportPortal>
      <div className={styles.hint} style={{ transform: `translate(${x}px, ${y}px)`, width, height }}>
        {t('canvas.firstStep')}
      </div>
    </ViewportPortal>
  );
}
