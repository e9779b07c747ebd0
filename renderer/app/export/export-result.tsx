import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import styles from './export-dialog.module.css';
import type { FinishedExport } from './export-job.ts';

/** The file's name, what was counted in the file itself, and what its reader should know. */
export function ExportResult({ file }: { readonly file: FinishedExport }): ReactNode {
  const { t, tell } = useText();
  const { touchpoints, pains, connections } = file.counts;
  return (
    <div className={styles.result} role="status">
      <p className={styles.fileName}>
        <CircleCheck className={styles.good} size={18} aria-hidden />
        {file.fileName}
      </p>
      <p className={styles.hint}>
        {[
          t('count.touchpoint', { count: touchpoints }),
          t('count.connection', { count: connections }),
          t('home.importing.pains', { count: pains }),
        ].join(' · ')}
      </p>
      <p className={styles.hint}>{t('export.checked')}</p>
      {file.notices.length === 0 ? null : (
        <ul className={styles.notices}>
          {file.notices.map((notice) => (
            <li key={`${notice.key} ${JSON.stringify(notice.params)}`}>{tell(notice)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
