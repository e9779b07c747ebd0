import type { ReactNode } from 'react';
import type { ExportOptions } from '../../../src/contract/methods.ts';
import { useText } from '../../i18n/use-text.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import styles from './export-dialog.module.css';
import { StageChoice } from './stage-choice.tsx';

const formats = ['png', 'svg', 'json'] as const satisfies readonly ExportOptions['format'][];
const backgrounds = ['light', 'transparent'] as const satisfies readonly ExportOptions['background'][];
const scales = { '1': 1, '2': 2, '4': 4 } as const;
type ScaleName = keyof typeof scales;

export interface ExportOptionsFormProps {
  readonly options: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}

/** Only what matters to the chosen format is asked. */
export function ExportOptionsForm({ options, onChange }: ExportOptionsFormProps): ReactNode {
  const { t } = useText();
  const isPicture = options.format !== 'json';
  return (
    <div className={styles.form}>
      <SegmentedControl
        label={t('export.format.label')}
        value={options.format}
        segments={formats.map((value) => ({ value, label: value.toUpperCase() }))}
        onChange={(format) => onChange({ ...options, format })}
      />
      <p className={styles.hint}>{t(`export.format.${options.format}`)}</p>
      {options.format === 'png' ? (
        <SegmentedControl<ScaleName>
          label={t('export.scale')}
          value={String(options.scale) as ScaleName}
          segments={(['1', '2', '4'] as const).map((value) => ({ value, label: `${value}×` }))}
          onChange={(scale) => onChange({ ...options, scale: scales[scale] })}
        />
      ) : null}
      {isPicture ? (
        <>
          <SegmentedControl
            label={t('export.background.label')}
            value={options.background}
            segments={backgrounds.map((value) => ({ value, label: t(`export.background.${value}`) }))}
            onChange={(background) => onChange({ ...options, background })}
          />
          <StageChoice
            stageIds={options.stageIds}
            onChange={(stageIds) =>
              onChange({ ...options, stageIds: stageIds === null ? null : [...stageIds] })
            }
          />
        </>
      ) : null}
    </div>
  );
}
