import { useSyncExternalStore } from 'react';

/** Who owns an account, as noted in this browser: never sent anywhere. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

const NAME = 'postbreeze-channels.contacts';

const listeners = new Set<() => void>();
let contacts = read();

function read(): ReadonlyMap<string, Contact> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return new Map(Array.isArray(kept) ? kept.flatMap(entryOf) : []);
  } catch {
    return new Map();
  }
}

function entryOf(entry: unknown): [string, Contact][] {
  if (!Array.isArray(entry)) return [];
  const fields: readonly unknown[] = entry;
  const [id, name, email] = fields;
  return typeof id === 'string' && typeof name === 'string' && typeof email === 'string' ? [[id, { name, email }]] : [];
}

/** Notes the contact of a workspace or channel (by id); an empty one is forgotten. */
export function noteContact(id: string, contact: Contact): void {
  const next = new Map(contacts);
  if (contact.name.trim() === '' && contact.email.trim() === '') next.delete(id);
  else next.set(id, contact);
  contacts = next;
  try {
    localStorage.setItem(NAME, JSON.stringify([...next].map(([key, { name, email }]) => [key, name, email])));
  } catch {
    // Private modes refuse: the note holds until the page is left.
  }
  for (const listener of listeners) listener();
}

// Another tab of this browser may have noted, or forgotten, some.
window.addEventListener('storage', () => {
  contacts = read();
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The contact noted for a channel, else for its workspace; null where none is. */
export function useContact(channelId: string, workspaceId: string): Contact | null {
  const all = useSyncExternalStore(subscribe, () => contacts);
  return all.get(channelId) ?? all.get(workspaceId) ?? null;
}
