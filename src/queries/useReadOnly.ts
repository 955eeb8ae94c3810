import { usePreferences } from '#browser/preferences.ts';
import type { ReadOnly } from '#channels/readOnly.ts';
import { useSession } from './session.ts';

/** Whether nothing may be changed, and by whose wish; null where it may. The server's word is enforced there too. */
export function useReadOnly(): ReadOnly | null {
  const { config } = useSession();
  const { readOnly } = usePreferences();
  if (config.readOnly) return 'server';
  return readOnly === 'on' ? 'browser' : null;
}
