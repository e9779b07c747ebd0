import type { ReactNode } from 'react';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import type { JourneyRecord } from '../../../src/core/model/journey-record.ts';
import { useText } from '../../i18n/use-text.ts';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { PersonaChoice } from './parts/library-choice.tsx';
import { MeasuredFields } from './parts/measured-fields.tsx';
import { Note, Section } from './parts/section.tsx';

export function JourneyInspector({ journey }: { readonly journey: JourneyRecord }): ReactNode {
  const { t } = useText();
  const { run } = useInspectorRun();
  const { id, side, mode } = journey;
  const update = (patch: CommandArgs['journey.update']['patch']): boolean =>
    run(command('journey.update', { id, patch }));
  return (
    <>
      <InspectorHead
        title={journey.title}
        fallback={t(`sideJourney.${side}`)}
        onCommit={(title) => update({ title })}
        subtitle={
          side === 'customer'
            ? `${t('recordType.journey')} · ${t('side.customer')}`
            : `${t('recordType.journey')} · ${t('side.employee')} · ${t(`journeyModeShort.${mode}`)}`
        }
      />
      <Section title={t('inspector.about')}>
        {side === 'employee' ? <Note>{t(`journeyMode.${mode}`)}</Note> : null}
        <PersonaChoice
          side={side}
          value={journey.personaId}
          onChange={(personaId) => update({ personaId })}
        />
      </Section>
      {mode === 'blueprint' ? null : (
        <Section title={t('inspector.flow')}>
          <MeasuredFields
            label={t('inspector.completed')}
            hint={t('inspector.completedHint')}
            value={journey.completed}
            min={0}
            max={1e12}
            digits={0}
            onChange={(completed) => update({ completed })}
          />
        </Section>
      )}
    </>
  );
}
