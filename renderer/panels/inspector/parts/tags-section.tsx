import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { TagInput } from '../../../ui/tag-input.tsx';
import { Section } from './section.tsx';

export interface TagsSectionProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => boolean;
}

export function TagsSection({ tags, onChange }: TagsSectionProps): ReactNode {
  const { t } = useText();
  return (
    <Section title={t('inspector.tags.title')}>
      <TagInput
        label={t('inspector.tags.title')}
        hideLabel
        tags={tags}
        placeholder={t('inspector.tags.placeholder')}
        onChange={onChange}
      />
    </Section>
  );
}
