import { setPreferences, usePreferences, type Preferences } from '#browser/preferences.ts';
import { IconButton } from '#ui/Button.tsx';
import { IconContrast } from '#ui/icons.ts';

const NEXT = { system: 'light', light: 'dark', dark: 'system' } as const satisfies Record<
  Preferences['theme'],
  Preferences['theme']
>;

/** Goes round the themes: the system's, light, dark. */
export function ThemeButton() {
  const { theme } = usePreferences();
  return (
    <IconButton label={`Theme: ${theme}`} onClick={() => setPreferences({ theme: NEXT[theme] })}>
      <IconContrast size={16} />
    </IconButton>
  );
}
