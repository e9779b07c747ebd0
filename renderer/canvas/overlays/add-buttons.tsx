import { ViewportPortal } from '@xyflow/react';
import { Eye, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { command } from '../../../src/core/commands/registry.ts';
import { columnsEnd } from '../../../src/core/layout/columns.ts';
import type { JourneyLayout } from '../../../src/core/layout/map-layout.ts';
import { sizes } from '../../../src/core/layout/sizes.ts';
import { useText } from '../../i18n/use-text.ts';
import { useEditor } from '../../state/editor-context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu-items.tsx';
import { useCanvas } from '../canvas-context.ts';
import { laneRoleItems } from '../lane-role-items.ts';
import { makeAndName } from '../make-and-name.ts';
import styles from './add-buttons.module.css';
import { AddEmployeeSide } from './add-employee-side.tsx';

/** Where the map can grow, in place: a stage after the last, a lane before the line, the other side under it. */
export function AddButtons(): ReactNode {
  const { picture } = useCanvas();
  const { layout } = picture();
  return (
    <ViewportPortal>
      {layout.journeys.map((journey) => (
        <JourneyButtons key={journey.journey.id} journey={journey} />
      ))}
      <div className={styles.place} style={{ transform: `translate(${sizes.margin}px, ${layout.height}px)` }}>
        <AddEmployeeSide />
      </div>
    </ViewportPortal>
  );
}

function JourneyButtons({ journey }: { readonly journey: JourneyLayout }): ReactNode {
  const editor = useEditor();
  const { picture } = useCanvas();
  const { t } = useText();
  const { id } = journey.journey;
  const end = columnsEnd(journey.columns, sizes.margin + sizes.labelWidth + sizes.labelGap);
  const hidden = hiddenItems();

  function addStage(): void {
    makeAndName(editor, command('stage.add', { journeyId: id, title: '', beforeId: null }));
  }

  /** What is hidden comes back from here. */
  function hiddenItems(): MenuItem[] {
    const { index } = picture().context;
    const stages = index.stagesOf(id).filter((stage) => stage.hidden);
    const lanes = index.lanesOf(id).filter((lane) => lane.hidden);
    return [
      ...stages.map(
        (stage): MenuItem => ({
          kind: 'action',
          id: stage.id,
          label: t('canvas.showStage', { title: stage.title }),
          run: () => void editor.map.run(command('stage.update', { id: stage.id, patch: { hidden: false } })),
        }),
      ),
      ...lanes.map(
        (lane): MenuItem => ({
          kind: 'action',
          id: lane.id,
          label: t('canvas.showLane', { title: lane.title }),
          run: () => void editor.map.run(command('lane.update', { id: lane.id, patch: { hidden: false } })),
        }),
      ),
    ];
  }

  const laneY = journey.mirrored ? journey.chip.y - sizes.bandGap : journey.box.y + journey.box.height;
  return (
    <>
      {journey.header === null ? null : (
        <div
          className={styles.place}
          style={{ transform: `translate(${end + 10}px, ${journey.header.y + 14}px)` }}
        >
          <IconButton icon={Plus} label={t('canvas.addStage')} onClick={addStage} />
        </div>
      )}
      <div className={styles.lane} style={{ transform: `translate(${sizes.margin + 6}px, ${laneY}px)` }}>
        <Menu
          items={() => laneRoleItems(editor, id, null, t)}
          trigger={
            <button
              type="button"
              className={styles.small}
              aria-label={t('canvas.addLane')}
              title={t('canvas.addLane')}
            >
              <Plus size={14} aria-hidden />
            </button>
          }
        />
        {hidden.length === 0 ? null : (
          <Menu
            items={() => hidden}
            trigger={
              <button
                type="button"
                className={styles.small}
                title={t('canvas.hidden', { count: hidden.length })}
              >
                <Eye size={14} aria-hidden /> {hidden.length}
              </button>
            }
          />
        )}
      </div>
    </>
  );
}
