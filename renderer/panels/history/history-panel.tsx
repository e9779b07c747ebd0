import { History } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useEditor, useMap } from '../../state/editor-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { facts } from '../inspector/parts/facts.ts';
import styles from './history-panel.module.css';
import { type HistoryStepView, historySteps } from './history-steps.ts';

/** Every step of the open map, newest first; a press goes to it and back again. Arrow keys move between the steps. */
export function HistoryPanel(): ReactNode {
  const { t } = useText();
  const editor = useEditor();
  const history = useMap((state) => state.session.history);
  const list = useRef<HTMLOListElement>(null);
  const steps = historySteps(history);

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const from = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || from === -1) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus();
  }

  return (
    <section className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('historyPanel.title')}</h2>
        {steps.length === 0 ? null : <p className={styles.hint}>{t('historyPanel.hint')}</p>}
      </header>
      {steps.length === 0 ? (
        <EmptyState icon={History} title={t('historyPanel.emptyTitle')} text={t('historyPanel.emptyText')} />
      ) : (
        <ol ref={list} className={styles.steps} onKeyDown={onKeyDown}>
          {steps.map((step) => (
            <li key={step.id ?? 'beginning'}>
              <Step step={step} onPress={() => editor.map.goTo(step.id)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Step({
  step,
  onPress,
}: {
  readonly step: HistoryStepView;
  readonly onPress: () => void;
}): ReactNode {
  const { t, tell, moment } = useText();
  const { entry, state } = step;
  return (
    <button
      type="button"
      className={styles.step}
      data-state={state}
      aria-current={state === 'current' ? 'step' : undefined}
      onClick={onPress}
    >
      <span className={styles.mark} aria-hidden />
      <span className={styles.label}>{entry === null ? t('historyPanel.beginning') : tell(entry.label)}</span>
      {entry === null ? null : <span className={styles.detail}>{facts(moment(entry.at), entry.author)}</span>}
      {state === 'done' ? null : <span className={styles.state}>{t(`historyPanel.${state}`)}</span>}
    </button>
  );
}
