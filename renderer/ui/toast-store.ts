import { createStore } from 'zustand/vanilla';
import type { Message } from '../../src/core/store/message.ts';

export interface Toast {
  readonly id: number;
  readonly message: Message;
  readonly tone: 'plain' | 'ok' | 'danger';
  readonly action: { readonly label: Message; readonly run: () => void } | null;
  /** Milliseconds; Infinity stays until it is closed. */
  readonly duration: number;
}

interface ToastState {
  readonly toasts: readonly Toast[];
}

const mostToasts = 4;
let lastId = 0;

export const toastStore = createStore<ToastState>(() => ({ toasts: [] }));

/** Tells the person something in passing. What offers an undo stays longer; what went wrong stays until it is closed. */
export function showToast(
  message: Message,
  options: {
    readonly tone?: Toast['tone'];
    readonly action?: Toast['action'];
    readonly duration?: number;
  } = {},
): number {
  lastId += 1;
  const tone = options.tone ?? 'plain';
  const action = options.action ?? null;
  const usual = tone === 'danger' ? Number.POSITIVE_INFINITY : action === null ? 5000 : 10_000;
  const toast: Toast = { id: lastId, message, tone, action, duration: options.duration ?? usual };
  toastStore.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-mostToasts) }));
  return toast.id;
}

export function closeToast(id: number): void {
  toastStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
