import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { TemplateSummary } from '../../../src/contract/methods.ts';
import { templateThumbnailPath } from '../../../src/contract/resource-paths.ts';
import { tellFailure } from '../../i18n/tell-failure.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { tellingFailure } from '../shell/telling-failure.ts';
import styles from './new-map-dialog.module.css';
import { Thumbnail } from './thumbnail.tsx';
import { useAnswer } from './use-answer.ts';

/** Templates, the blank one first; a press makes the map and opens it. */
export function NewMapDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, tell, language } = useText();
  const app = useApp();
  const { client } = app.host;
  const answer = useAnswer(
    useCallback(() => client.call('templates.list', { language }), [client, language]),
  );
  const [making, setMaking] = useState<string | null>(null);

  async function make(templateId: string): Promise<void> {
    if (making !== null) return;
    setMaking(templateId);
    const made = await tellingFailure(client.call('maps.create', { templateId, language, title: null }));
    setMaking(null);
    if (made === null) return;
    onClose();
    app.route.go({ screen: 'map', mapId: made.mapId });
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="large"
      title={t('home.newMap')}
      description={t('home.templates.hint')}
    >
      {answer.state === 'waiting' ? <Spinner label={t('home.templates.loading')} /> : null}
      {answer.state === 'failed' ? (
        <EmptyState
          icon={TriangleAlert}
          title={t('home.templates.failed')}
          text={tell(tellFailure(answer.failure))}
        />
      ) : null}
      {answer.state === 'there' ? (
        <ul className={styles.grid}>
          {answer.value.templates.map((template) => (
            <li key={template.id}>
              <TemplateCard
                template={template}
                isBusy={making === template.id}
                onChoose={() => void make(template.id)}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}

interface TemplateCardProps {
  readonly template: TemplateSummary;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

function TemplateCard({ template, isBusy, onChoose }: TemplateCardProps): ReactNode {
  const { t, language } = useText();
  const { stages, touchpoints } = template.counts;
  return (
    <button type="button" className={styles.card} aria-busy={isBusy || undefined} onClick={onChoose}>
      <Thumbnail path={templateThumbnailPath(template.id, language)} />
      <span className={styles.body}>
        <span className={styles.title}>
          {template.title}
          {isBusy ? <Spinner /> : null}
        </span>
        <span className={styles.summary}>{template.summary}</span>
        <span className={styles.facts}>
          {t('count.stage', { count: stages })} · {t('count.touchpoint', { count: touchpoints })}
          {template.hasEmployeeSide ? <Badge tone="employee">{t('home.card.employee')}</Badge> : null}
        </span>
      </span>
    </button>
  );
}
