/** The last answer of the API as this browser keeps it between visits. What it means is not known here. */
import { createStore, del, get, set } from 'idb-keyval';

/** Where one answer is kept. No method rejects: a browser that keeps nothing costs a slower start, and nothing else. */
export interface AnswerStore {
  /** What is kept; undefined where nothing is. */
  readonly read: () => Promise<unknown>;
  /** Keeps `answer` in place of the one before: on this device, or no longer than this tab. */
  readonly write: (answer: object, place: 'device' | 'tab') => Promise<void>;
  readonly clear: () => Promise<void>;
}

const NAME = 'postbreeze-channels.answer';

/** The store of this browser. */
export function openAnswerStore(): AnswerStore {
  const onDevice = createStore(NAME, 'answers');
  return {
    read: () =>
      silently(async (): Promise<unknown> => {
        const inTab = sessionStorage.getItem(NAME);
        return inTab === null ? await get(NAME, onDevice) : JSON.parse(inTab);
      }),
    write: (answer, place) =>
      silently(async () => {
        if (place === 'device') await set(NAME, answer, onDevice);
        else {
          // What an earlier key or version left on the device is older than this, and no longer wanted there.
          await del(NAME, onDevice);
          sessionStorage.setItem(NAME, JSON.stringify(answer));
        }
      }),
    clear: () =>
      silently(async () => {
        sessionStorage.removeItem(NAME);
        await del(NAME, onDevice);
      }),
  };
}

/** What `work` comes to; undefined where the browser refuses, as private modes and full disks do. */
async function silently<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
