import { ApiKey } from '#api/apiKey.ts';
import type { ConsoleConfig } from '#api/consoleConfig.ts';
import { keptKey, type KeyPlace } from '#browser/keyStore.ts';
import type { AnswerKeeper } from './answerKeeper.ts';

/** How the API may be asked: with a key of this browser, or with none because the server has it. */
export interface Access {
  readonly key: ApiKey | null;
  readonly place: KeyPlace | null;
}

/** What is known before anything is drawn. */
export interface Opening {
  readonly config: ConsoleConfig;
  /** Null where the key is yet to be typed. */
  readonly access: Access | null;
  readonly keeper: AnswerKeeper;
}

/** A browser that takes longer to read what it kept than this, ms, begins as if there were nothing. */
const RESTORED_WITHIN_MS = 1_000;

/** Opens the product as `config` says, with what the last visit left for the key in hand. */
export async function openingOf(config: ConsoleConfig, keeper: AnswerKeeper): Promise<Opening> {
  const access = accessOf(config);
  const tooLong = new Promise((resolve) => setTimeout(resolve, RESTORED_WITHIN_MS));
  await Promise.race([keeper.restore(access && accountOf(config, access.key)), tooLong]);
  return { config, access, keeper };
}

/** Whose answers they are: two keys of one API may see different channels. Holds no more of a key than everyone may see. */
export function accountOf({ apiOrigin, mode }: ConsoleConfig, key: ApiKey | null): string {
  return `${apiOrigin} ${key?.prefix ?? mode}`;
}

/** The access there is before anybody types a key. */
export function accessOf({ mode }: ConsoleConfig): Access | null {
  if (mode !== 'live') return { key: null, place: null };
  const kept = keptKey();
  const key = kept && ApiKey.parse(kept.text);
  return kept && key && { key, place: kept.place };
}
