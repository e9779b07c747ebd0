import type { ReactNode } from 'react';
import type { RecordId } from '../../../src/core/model/fields.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMapRecords } from '../../state/editor-context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import styles from './export-dialog.module.css';

export interface StageChoiceProps {
  /** Null: the whole map. */
  readonly stageIds: readonly RecordId[] | null;
  readonly onChange: (stageIds: readonly RecordId[] | null) => void;
}

/** The whole map, or some of its stages. */
export function StageChoice({ stageIds, onChange }: StageChoiceProps): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const journeys = index.journeys
    .map((journey) => ({ journey, stages: index.stagesOf(journey.id).filter((stage) => !stage.hidden) }))
    .filter(({ stages }) => stages.length > 0);
  const all = journeys.flatMap(({ stages }) => stages.map((stage) => stage.id));

  function toggle(id: RecordId, isChosen: boolean): void {
    onChange(all.filter((stageId) => (stageId === id ? isChosen : stageIds?.includes(stageId) === true)));
  }

  return (
    <>
      <SegmentedControl
        label={t('export.part.label')}
        value={stageIds === null ? 'all' : 'some'}
        segments={[
          { value: 'all', label: t('export.part.all') },
          { value: 'some', label: t('export.part.some'), disabled: all.length < 2 },
        ]}
        onChange={(part) => onChange(part === 'all' ? null : all)}
      />
      {stageIds === null
        ? null
        : journeys.map(({ journey, stages }) => (
            <fieldset key={journey.id} className={styles.stages}>
              <legend className={styles.legend}>{t(`sideJourney.${journey.side}`)}</legend>
              {stages.map((stage) => (
                <Checkbox
                  key={stage.id}
                  label={stage.title === '' ? t('map.untitledStage') : stage.title}
                  checked={stageIds.includes(stage.id)}
                  onChange={(isChosen) => toggle(stage.id, isChosen)}
                />
              ))}
            </fieldset>
          ))}
      {stageIds?.length === 0 ? <p className={styles.hint}>{t('export.part.none')}</p> : null}
    </>
  );
}
