import type { Failure } from '#channels/failure.ts';

/** Why nothing may be changed at the moment, in words for a button; null when it may. */
export function heldBackBy(
  { online, failure }: { readonly online: boolean; readonly failure: Failure | null },
  readOnly: boolean,
): string | null {
  if (readOnly) return 'This server shows everything and changes nothing';
  if (!online) return 'Waits until this device is online again';
  return failure === null ? null : 'Waits until Postbreeze answers again';
}
