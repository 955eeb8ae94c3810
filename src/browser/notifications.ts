import { useSyncExternalStore } from 'react';

/** Whether this browser lets the page notify; `default` is not asked yet. */
export type NotifyPermission = NotificationPermission | 'unsupported';

const listeners = new Set<() => void>();

function permission(): NotifyPermission {
  return typeof Notification === 'undefined' ? 'unsupported' : Notification.permission;
}

/** Asks the person, where that was not done yet. Call it in a click: browsers refuse it anywhere else. */
export async function askToNotify(): Promise<NotifyPermission> {
  if (permission() === 'default') await Notification.requestPermission();
  for (const listener of listeners) listener();
  return permission();
}

/** Shows a notification where that is allowed; one with the `tag` of another takes its place without a sound. */
export function notify({ title, body, tag }: { title: string; body: string; tag: string }, onClick: () => void): void {
  if (permission() !== 'granted') return;
  try {
    const shown = new Notification(title, { body, tag, icon: '/icon.svg' });
    shown.onclick = () => {
      window.focus();
      shown.close();
      onClick();
    };
  } catch {
    // Some phones show them from a service worker only; there is none.
  }
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    listeners.delete(changed);
    document.removeEventListener('visibilitychange', changed);
  };
}

/** What this browser lets the page do, followed as it changes. */
export function useNotifyPermission(): NotifyPermission {
  return useSyncExternalStore(subscribe, permission);
}
