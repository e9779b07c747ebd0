import {
  Building2,
  CalendarDays,
  FileText,
  Globe,
  type LucideIcon,
  Mail,
  Megaphone,
  MessageCircle,
  MonitorCog,
  Phone,
  Share2,
  Smartphone,
  Truck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ChannelRecord } from '../../../src/core/model/channel-record.ts';

const icons: Readonly<Record<ChannelRecord['icon'], LucideIcon>> = {
  web: Globe,
  mobile: Smartphone,
  phone: Phone,
  chat: MessageCircle,
  email: Mail,
  office: Building2,
  courier: Truck,
  advert: Megaphone,
  social: Share2,
  document: FileText,
  event: CalendarDays,
  system: MonitorCog,
};

/** Silent: the channel's title stands beside it. */
export function ChannelIcon({ icon }: { readonly icon: ChannelRecord['icon'] }): ReactNode {
  const Icon = icons[icon];
  return <Icon size={18} aria-hidden />;
}
