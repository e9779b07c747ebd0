import { ImagePlus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { imagePath } from '../../../../src/contract/resource-paths.ts';
import { tellingFailure } from '../../../app/shell/telling-failure.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useApp } from '../../../state/app-context.ts';
import { useResourceImage } from '../../../state/use-resource-image.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './image-section.module.css';
import { Note, Section } from './section.tsx';

export interface ImageSectionProps {
  readonly imageHash: string | null;
  /** What the picture is of, for the ear. */
  readonly alt: string;
  readonly onChange: (imageHash: string | null) => boolean;
}

/** A picture from a file; it goes into the project, and the record names it by its hash. */
export function ImageSection({ imageHash, alt, onChange }: ImageSectionProps): ReactNode {
  const { t } = useText();
  const { images } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setBusy(true);
    const hash = await tellingFailure(images.put(file));
    setBusy(false);
    if (hash !== null) onChange(hash);
  }

  return (
    <Section
      title={t('inspector.image.title')}
      action={
        <span className={styles.actions}>
          <Button
            variant="quiet"
            size="small"
            icon={ImagePlus}
            busy={busy}
            onClick={() => input.current?.click()}
          >
            {t(imageHash === null ? 'inspector.image.choose' : 'inspector.image.replace')}
          </Button>
          {imageHash === null ? null : (
            <IconButton
              icon={Trash2}
              size="small"
              label={t('inspector.image.remove')}
              onClick={() => onChange(null)}
            />
          )}
        </span>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('inspector.image.choose')}
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = '';
        }}
      />
      {imageHash === null ? null : <Picture imageHash={imageHash} alt={alt} />}
    </Section>
  );
}

function Picture({ imageHash, alt }: { readonly imageHash: string; readonly alt: string }): ReactNode {
  const { t } = useText();
  const image = useResourceImage(imagePath(imageHash));
  if (image.state === 'failed') return <Note>{t('inspector.image.failed')}</Note>;
  return image.url === null ? (
    <div className={styles.picture} />
  ) : (
    <img className={styles.picture} src={image.url} alt={alt} />
  );
}
