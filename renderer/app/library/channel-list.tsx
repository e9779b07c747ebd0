import { Radio, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { command } from '../../../src/core/commands/registry.ts';
import { type ChannelRecord, channelIcons } from '../../../src/core/model/channel-record.ts';
import { useText } from '../../i18n/use-text.ts';
import type { DocumentStore } from '../../state/document-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import styles from './library-screen.module.css';
import { removeLibraryRecord } from './remove-library-record.ts';

export interface ChannelListProps {
  readonly library: DocumentStore;
  readonly channels: readonly ChannelRecord[];
}

export function ChannelList({ library, channels }: ChannelListProps): ReactNode {
  const { t } = useText();
  if (channels.length === 0) {
    return (
      <EmptyState icon={Radio} title={t('library.noChannels.title')} text={t('library.noChannels.text')} />
    );
  }
  return (
    <ul className={styles.grid}>
      {channels.map((channel) => (
        <li key={channel.id}>
          <ChannelCard library={library} channel={channel} />
        </li>
      ))}
    </ul>
  );
}

interface ChannelCardProps {
  readonly library: DocumentStore;
  readonly channel: ChannelRecord;
}

function ChannelCard({ library, channel }: ChannelCardProps): ReactNode {
  const { t } = useText();
  const change = (patch: Partial<Omit<ChannelRecord, 'id' | 'type'>>): void => {
    library.run(command('library.update', { type: 'channel', id: channel.id, patch }));
  };
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <ChannelIcon icon={channel.icon} />
        <TextField
          label={t('library.channelTitle')}
          value={channel.title}
          maxLength={500}
          onChange={(title) => change({ title })}
        />
        <IconButton
          icon={Trash2}
          label={t('ui.remove', { title: channel.title })}
          size="small"
          onClick={() => removeLibraryRecord(library, channel)}
        />
      </div>
      <Select
        label={t('library.channelKind')}
        value={channel.icon}
        options={channelIcons.map((value) => ({ value, label: t(`channelIcon.${value}`) }))}
        onChange={(icon) => change({ icon })}
      />
      <Switch
        label={t('library.online')}
        checked={channel.online}
        onChange={(online) => change({ online })}
      />
    </article>
  );
}
