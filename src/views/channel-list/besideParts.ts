import { latePart } from '#ui/latePart.ts';

/**
 * Asked for at once, while the server answers: it may be away when a failure is to be told, and a page on its way to paper waits
 * for nothing.
 */
const beside = import('./beside.ts');

/** The list waits for them: what comes after it would push it down. */
export const { Part: Findings, useHasCome: useBesideHasCome } = latePart(beside.then((parts) => parts.Findings));
export const { Part: SinceStrip } = latePart(beside.then((parts) => parts.SinceStrip));
export const { Part: ListNotice } = latePart(beside.then((parts) => parts.ListNotice));

/** What stands where there is no list. */
export const { Part: ListFailed } = latePart(
  beside.then((parts) => parts.ListFailed),
  'fault',
);

/** The list on paper, where it is long. */
export const { Part: PaperList } = latePart(
  beside.then((parts) => parts.PaperList),
  'fault',
);
