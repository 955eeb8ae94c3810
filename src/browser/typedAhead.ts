import { isTypedInto } from './keyGuard.ts';

/** Who waits longer than this for a field, ms, writes something else. */
const KEPT_MS = 3_000;

let typed = '';
let startedAt: number | null = null;
let follow: ((text: string) => void) | null = null;

/** Keeps the letters that are typed from now on for the field that is to come: they do nothing else meanwhile. */
export function keepTyped(): void {
  if (startedAt === null) {
    typed = '';
    document.addEventListener('keydown', note, { capture: true });
  }
  startedAt = performance.now();
}

/** Hands `write` what was typed, and what is until the field has the focus. Answers how to stop. */
export function followTyped(write: (text: string) => void): () => void {
  follow = write;
  if (startedAt !== null && typed !== '') write(typed);
  return () => {
    follow = null;
    stop();
  };
}

function note(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (startedAt === null || isTypedInto(event.target) || performance.now() - startedAt > KEPT_MS) {
    stop();
    return;
  }
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return;
  event.preventDefault();
  typed += key;
  follow?.(typed);
}

function stop(): void {
  document.removeEventListener('keydown', note, { capture: true });
  startedAt = null;
}
