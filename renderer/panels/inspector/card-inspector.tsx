import type { ReactNode } from 'react';
import { isAssumption } from '../../../src/core/analysis/evidence-coverage.ts';
import { type CommandArgs, command } from '../../../src/core/commands/registry.ts';
import type { CardRecord } from '../../../src/core/model/card-record.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMapRecords } from '../../state/editor-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { DraftTextArea, DraftTextField } from './parts/draft-fields.tsx';
import { EvidenceSection } from './parts/evidence-section.tsx';
import { ImageSection } from './parts/image-section.tsx';
import { InspectorHead } from './parts/inspector-head.tsx';
import { useInspectorRun } from './parts/inspector-run.ts';
import { nameOfRecord, stageName } from './parts/record-name.ts';
import { Section } from './parts/section.tsx';
import { TagsSection } from './parts/tags-section.tsx';

export function CardInspector({ card }: { readonly card: CardRecord }): ReactNode {
  const { t } = useText();
  const index = documentIndex(useMapRecords());
  const { run } = useInspectorRun();
  const { id } = card;
  const update = (patch: CommandArgs['card.update']['patch']): boolean =>
    run(command('card.update', { id, patch }));
  const lane = index.get(card.laneId);
  return (
    <>
      <InspectorHead
        title={nameOfRecord(lane, t)}
        subtitle={`${t('recordType.card')} · ${stageName(index, card.stageId, t)}`}
        badge={isAssumption(card) ? <Badge tone="warn">{t('assumption')}</Badge> : undefined}
      />
      <Section title={t('inspector.about')}>
        <DraftTextArea
          label={t('inspector.card.text')}
          value={card.text}
          limit={20_000}
          onCommit={(text) => update({ text })}
        />
        <DraftTextField
          label={t(card.imageHash === null ? 'inspector.card.attribution' : 'inspector.card.caption')}
          value={card.attribution}
          limit={300}
          onCommit={(attribution) => update({ attribution })}
        />
      </Section>
      <EvidenceSection evidenceIds={card.evidenceIds} onChange={(evidenceIds) => update({ evidenceIds })} />
      <ImageSection
        imageHash={card.imageHash}
        alt={card.attribution === '' ? card.text : card.attribution}
        onChange={(imageHash) => update({ imageHash })}
      />
      <TagsSection tags={card.tags} onChange={(tags) => update({ tags })} />
    </>
  );
}
