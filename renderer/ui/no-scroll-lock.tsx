/**
 * Stands in for `react-remove-scroll` (see vite.config.ts). That package, which Radix's dialogs and menus bring, writes a
 * style element into the page to stop it from scrolling; our content security policy refuses such elements, and our page
 * never scrolls anyway: only panels do.
 */
import { Slot } from 'radix-ui';
import type { ElementType, ReactNode } from 'react';

interface RemoveScrollProps {
  readonly as?: ElementType;
  readonly children?: ReactNode;
  readonly allowPinchZoom?: boolean;
  readonly shards?: unknown;
}

export function RemoveScroll({
  as,
  children,
  allowPinchZoom: _,
  shards: __,
  ...rest
}: RemoveScrollProps): ReactNode {
  const Wrapper = as ?? Slot.Root;
  return <Wrapper {...rest}>{children}</Wrapper>;
}
