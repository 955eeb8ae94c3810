import { useMemo } from 'react';

import { hour12Of, usePreferences } from '#browser/preferences.ts';
import type { TimeStyle } from '#channels/time.ts';

/** How this person wants times written: their zone, and the clock they chose. The same object while the choice stands. */
export function useTimeStyle(): TimeStyle {
  const hour12 = hour12Of(usePreferences());
  return useMemo(() => ({ hour12 }), [hour12]);
}
