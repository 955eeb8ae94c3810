import type { Failure } from '#channels/failure.ts';
import { READ_ONLY_WORDS, type ReadOnly } from '#channels/readOnly.ts';

/** Why nothing may be changed at the moment, in words for a button; null when it may. */
export function heldBackBy(
  { online, failure }: { readonly online: boolean; readonly failure: Failure | null },
  readOnly: ReadOnly | null,
): string | null {
  if (readOnly !== null) return READ_ONLY_WORDS[readOnly];
  if (!online) return 'Waits until this device is online again';
  return failure === null ? null : 'Waits until Postbreeze answers again';
}
