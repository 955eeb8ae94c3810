import { idle } from '#browser/idle.ts';
import { latePart } from '#ui/latePart.ts';

/** Until it has come the lines that fly by are whole, and take their time. */
export const { Part: LineInFlight, useHasCome: useFlightHasCome } = latePart(async () => {
  await idle();
  return (await import('./LineInFlight.tsx')).LineInFlight;
});
