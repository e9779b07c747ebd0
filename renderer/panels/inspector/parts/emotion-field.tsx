import type { ReactNode } from 'react';
import {
  type Emotion,
  type EmotionLevel,
  type EmotionScale,
  emotionLevel,
  emotionOfLevel,
  emotionOutOfScale,
} from '../../../../src/core/model/emotion.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { FaceIcon } from '../../../ui/face-icon.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import styles from './emotion-field.module.css';
import { facts } from './facts.ts';
import { FieldRow, Note, Section } from './section.tsx';

const levels: readonly EmotionLevel[] = [1, 2, 3, 4, 5];

/** Five faces; a press on the chosen one takes it away. */
export function FaceButtons(props: {
  readonly label: string;
  readonly level: EmotionLevel | null;
  readonly onChange: (level: EmotionLevel | null) => void;
}): ReactNode {
  const { label, level, onChange } = props;
  const { t } = useText();
  return (
    <fieldset className={styles.faces} aria-label={label}>
      {levels.map((own) => (
        <button
          key={own}
          type="button"
          className={styles.face}
          aria-pressed={own === level}
          aria-label={t(`emotionLevel.${own}`)}
          title={t(`emotionLevel.${own}`)}
          onClick={() => onChange(own === level ? null : own)}
        >
          <FaceIcon level={own} size={22} />
        </button>
      ))}
    </fieldset>
  );
}

export interface EmotionFieldProps {
  readonly title: string;
  readonly emotion: Emotion | null;
  /** The map's own scale, which new emotions are given on. */
  readonly scale: EmotionScale;
  readonly onChange: (emotion: Emotion | null) => boolean;
}

/** The emotion by face or as an exact number on its scale. */
export function EmotionField({ title, emotion, scale, onChange }: EmotionFieldProps): ReactNode {
  const text = useText();
  // A number from another scale (an import) is shown and changed on that scale.
  const { min, max } = emotion ?? scale;
  return (
    <Section
      title={title}
      action={
        emotion === null ? undefined : (
          <Button variant="quiet" size="small" onClick={() => onChange(null)}>
            {text.t('inspector.emotion.clear')}
          </Button>
        )
      }
    >
      <FaceButtons
        label={title}
        level={emotion === null ? null : emotionLevel(emotion)}
        onChange={(level) => onChange(level === null ? null : emotionOfLevel(level, scale))}
      />
      <FieldRow>
        <NumberField
          label={text.t('inspector.emotion.exact', { min, max })}
          value={emotion?.value ?? null}
          min={min}
          max={max}
          step={(max - min) / 20}
          onChange={(value) =>
            onChange(value === null ? null : { value, min, max, label: null, source: 'manual' })
          }
        />
      </FieldRow>
      {emotion === null ? null : <EmotionNote emotion={emotion} />}
    </Section>
  );
}

function EmotionNote({ emotion }: { readonly emotion: Emotion }): ReactNode {
  const { t } = useText();
  const known = [
    emotion.label ?? '',
    emotion.source === 'manual' ? '' : t(`emotionSource.${emotion.source}`),
    emotionOutOfScale(emotion) ? t('inspector.emotion.outOfScale') : '',
  ];
  const line = facts(...known);
  return line === '' ? null : <Note>{line}</Note>;
}
