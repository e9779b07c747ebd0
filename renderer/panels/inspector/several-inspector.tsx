import type { ReactNode } from 'react';
import { command } from '../../../src/core/commands/registry.ts';
import type { AnyRecord } from '../../../src/core/model/any-record.ts';
import {
  defaultEmotionScale,
  type EmotionLevel,
  emotionLevel,
  emotionOfLevel,
} from '../../../src/core/model/emotion.ts';
import type { TouchpointRecord } from '../../../src/core/model/touchpoint-record.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import type { Action } from '../../app/actions/action.ts';
import {
  alignColumn,
  alignRow,
  duplicateSelected,
  removeSelected,
} from '../../canvas/actions/edit-actions.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { useEditor, useMapRecords } from '../../state/editor-context.ts';
import { Button } from '../../ui/button.tsx';
import styles from './inspector.module.css';
import { FaceButtons } from './parts/emotion-field.tsx';
import { facts } from './parts/facts.ts';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { Note, Section } from './parts/section.tsx';
import { countByKind } from './selection-counts.ts';

const actions = [alignColumn, alignRow, duplicateSelected, removeSelected];

export function SeveralInspector({ records }: { readonly records: readonly AnyRecord[] }): ReactNode {
  const { t } = useText();
  const touchpoints = records.filter((record) => record.type === 'touchpoint');
  return (
    <>
      <InspectorHead
        title={t('inspector.several.title', { count: records.length })}
        subtitle={facts(...countByKind(records).map(({ kind, count }) => t(`count.${kind}`, { count })))}
      />
      <Section title={t('inspector.several.actions')}>
        <div className={styles.actions}>
          {actions.map((action) => (
            <ActionWords key={action.id} action={action} />
          ))}
        </div>
      </Section>
      {touchpoints.length === 0 ? null : <SharedEmotion touchpoints={touchpoints} />}
    </>
  );
}

function ActionWords({ action }: { readonly action: Action }): ReactNode {
  const { t } = useText();
  const app = useApp();
  const editor = useEditor();
  const context = { app, editor };
  return (
    <Button
      size="small"
      icon={action.icon}
      disabled={!action.enabled(context)}
      onClick={() => action.run(context)}
    >
      {t(`action.${action.id}`)}
    </Button>
  );
}

/** One emotion for all selected touchpoints. */
function SharedEmotion({ touchpoints }: { readonly touchpoints: readonly TouchpointRecord[] }): ReactNode {
  const { t } = useText();
  const { map } = documentIndex(useMapRecords());
  const { run } = useInspectorRun();
  const levels = new Set(touchpoints.map(({ emotion }) => (emotion === null ? null : emotionLevel(emotion))));
  const [level = null] = levels.size === 1 ? levels : [null];

  function setAll(next: EmotionLevel | null): void {
    const emotion = next === null ? null : emotionOfLevel(next, map?.emotionScale ?? defaultEmotionScale);
    run(
      command('touchpoint.updateMany', {
        changes: touchpoints.map(({ id }) => ({ id, patch: { emotion } })),
      }),
    );
  }

  return (
    <Section title={t('inspector.several.emotion', { count: touchpoints.length })}>
      <FaceButtons
        label={t('inspector.several.emotion', { count: touchpoints.length })}
        level={level}
        onChange={setAll}
      />
      {levels.size > 1 ? <Note>{t('inspector.several.different')}</Note> : null}
    </Section>
  );
}
