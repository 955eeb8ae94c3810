import { hour12Of, usePreferences } from '#browser/preferences.ts';
import type { TimeStyle } from '#channels/time.ts';

/** How this person wants times written: their zone, and the clock they chose. */
export function useTimeStyle(): TimeStyle {
  return { hour12: hour12Of(usePreferences()) };
}
