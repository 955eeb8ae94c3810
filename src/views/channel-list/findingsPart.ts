import { latePart } from '#ui/latePart.ts';

/** Asked for while the server answers, and waited for: coming after the list, the findings would push it down. */
export const { Part: Findings, useHasCome: useFindingsHaveCome } = latePart(
  async () => (await import('./Findings.tsx')).Findings,
);
