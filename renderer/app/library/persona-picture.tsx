import { ImageOff, ImagePlus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { imagePath } from '../../../src/contract/resource-paths.ts';
import type { PersonaRecord } from '../../../src/core/model/persona-record.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { useResourceImage } from '../../state/use-resource-image.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Menu } from '../../ui/menu.tsx';
import { tellingFailure } from '../shell/telling-failure.ts';
import styles from './persona-picture.module.css';

export interface PersonaPictureProps {
  readonly persona: PersonaRecord;
  readonly onChange: (imageHash: string | null) => void;
}

/** The persona's picture; its menu puts another one in or takes it away. */
export function PersonaPicture({ persona, onChange }: PersonaPictureProps): ReactNode {
  const { t } = useText();
  const { images } = useApp();
  const { url } = useResourceImage(persona.imageHash === null ? null : imagePath(persona.imageHash));
  const picker = useRef<HTMLInputElement>(null);

  async function put(file: File): Promise<void> {
    const hash = await tellingFailure(images.put(file));
    if (hash !== null) onChange(hash);
  }

  return (
    <>
      <Menu
        items={() => [
          {
            kind: 'action',
            id: 'put',
            label: t('library.picture.put'),
            icon: ImagePlus,
            run: () => picker.current?.click(),
          },
          {
            kind: 'action',
            id: 'remove',
            label: t('library.picture.remove'),
            icon: ImageOff,
            disabled: persona.imageHash === null,
            run: () => onChange(null),
          },
        ]}
        trigger={
          <button
            type="button"
            className={styles.picture}
            aria-label={t('library.picture.label', { name: persona.name })}
          >
            <Avatar name={persona.name} side={persona.side} imageUrl={url} />
          </button>
        }
      />
      <input
        ref={picker}
        hidden
        type="file"
        aria-label={t('library.picture.put')}
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) void put(file);
        }}
      />
    </>
  );
}
