import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { isAssumption } from '../../../../src/core/analysis/evidence-coverage.ts';
import { command } from '../../../../src/core/commands/registry.ts';
import type { PainRecord } from '../../../../src/core/model/pain-record.ts';
import { documentIndex } from '../../../../src/core/store/document-index.ts';
import { type Text, useText } from '../../../i18n/use-text.ts';
import { useMapRecords } from '../../../state/editor-context.ts';
import { Button } from '../../../ui/button.tsx';
import { painUpperBound } from '../../losses/pain-money.ts';
import { FactRow } from './fact-row.tsx';
import { facts } from './facts.ts';
import { useInspectorRun } from './inspector-run.ts';
import { nameOfRecord } from './record-name.ts';
import { Section } from './section.tsx';

/** What hurts and what stops here, each kind in its own section. */
export function PainLists({ targetId }: { readonly targetId: string }): ReactNode {
  return (
    <>
      <PainList targetId={targetId} kind="barrier" />
      <PainList targetId={targetId} kind="pain" />
    </>
  );
}

function PainList(props: { readonly targetId: string; readonly kind: PainRecord['kind'] }): ReactNode {
  const { targetId, kind } = props;
  const text = useText();
  const index = documentIndex(useMapRecords());
  const { jump, make } = useInspectorRun();
  const pains = index.painsOf(targetId).filter((pain) => pain.kind === kind);
  const currency = index.map?.currency ?? 'RUB';
  return (
    <Section
      title={text.t(`inspector.pain.list.${kind}`)}
      count={pains.length}
      action={
        <Button
          variant="quiet"
          size="small"
          icon={Plus}
          onClick={() => make(command('pain.add', { targetId, kind, title: '' }))}
        >
          {text.t(`inspector.pain.add.${kind}`)}
        </Button>
      }
    >
      {pains.map((pain) => {
        const bound = painUpperBound(index, pain);
        return (
          <FactRow
            key={pain.id}
            tone={isAssumption(pain) ? 'assumption' : 'danger'}
            title={nameOfRecord(pain, text.t)}
            detail={painDetail(pain, text)}
            value={
              bound === null
                ? null
                : text.t('inspector.pain.upTo', { money: text.moneyShort(bound, currency) })
            }
            valueTone="danger"
            onPress={() => jump(pain.id)}
          />
        );
      })}
    </Section>
  );
}

/** «серьёзность 5 из 5 · задевает 34 % · допущение» */
function painDetail(pain: PainRecord, text: Text): string {
  const parts = [
    text.t('pain.severity', { severity: pain.severity }),
    pain.reach === null
      ? ''
      : text.t('pain.reaches', { share: text.share(pain.reach) }).replaceAll(' ', '\u00A0'),
    pain.status === 'open' ? '' : text.t(`painStatus.${pain.status}`).toLowerCase(),
    isAssumption(pain) ? text.t('assumption').toLowerCase() : '',
  ];
  return facts(...parts);
}
