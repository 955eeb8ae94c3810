import { latePart } from '#ui/latePart.ts';

/** As the findings: it decides when the list is first drawn whether it has a line of its own. */
export const { Part: SinceStrip, useHasCome: useSinceHasCome } = latePart(
  async () => (await import('./SinceStrip.tsx')).SinceStrip,
);
