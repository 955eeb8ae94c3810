import { latePart } from '#ui/latePart.ts';

/** Asked for at once, while the server answers, and waited for: coming after the list, the findings would push it down. */
export const { Part: Findings, useHasCome: useFindingsHaveCome } = latePart(
  import('./Findings.tsx').then((part) => part.Findings),
);
