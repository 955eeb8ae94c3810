import { latePart } from '#ui/latePart.ts';

/**
 * What is said where something is wrong. Asked for at once, for the server may be away when it is needed; the list waits for its
 * notice, which would push it down.
 */
export const { Part: ListNotice, useHasCome: useNoticeHasCome } = latePart(
  import('./ListNotice.tsx').then((part) => part.ListNotice),
);

/** The same where there is no list, and what can be had in its place. */
export const { Part: ListFailed } = latePart(
  import('./ListFailed.tsx').then((part) => part.ListFailed),
  'fault',
);
