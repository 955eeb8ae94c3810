import { idle } from '#browser/idle.ts';
import { latePart } from '#ui/latePart.ts';

/** Fetched ahead: on its way to paper a page waits for nothing. Until it has come, the list prints as it is on screen. */
export const { Part: PaperList, useHasCome: usePaperHasCome } = latePart(async () => {
  await idle();
  return (await import('./PaperList.tsx')).PaperList;
});
