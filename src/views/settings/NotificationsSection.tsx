import { useId } from 'react';

import { askToNotify, useNotifyPermission } from '#browser/notifications.ts';
import { setPreferences, usePreferences } from '#browser/preferences.ts';
import { ChoiceGroup } from '#ui/ChoiceGroup.tsx';
import { SettingsSection } from './SettingsSection.tsx';

const ON_OFF = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const;

/** Whether this browser tells of breaks while nobody looks. The browser itself is asked by the click that turns it on. */
export function NotificationsSection() {
  const id = useId();
  const { notifications, polling } = usePreferences();
  const permission = useNotifyPermission();
  const on = notifications === 'on' && permission === 'granted';

  async function choose(value: 'on' | 'off'): Promise<void> {
    const allowed = value === 'on' && (await askToNotify()) === 'granted';
    setPreferences({ notifications: allowed ? 'on' : 'off' });
  }

  return (
    <SettingsSection title="Notifications" detail="Whether this browser tells when a channel needs a reconnect.">
      <div className="grid justify-items-start gap-1.5 narrow:justify-items-stretch">
        <span id={id} className="font-medium text-ink">
          Tell me when something breaks
        </span>
        <ChoiceGroup
          labelledBy={id}
          describedBy={`${id}-detail`}
          options={ON_OFF}
          value={on ? 'on' : 'off'}
          onChange={(value) => void choose(value)}
        />
        <p id={`${id}-detail`} aria-live="polite" className="text-xs/[18px] text-pretty text-ink-3">
          {on && polling === 'off' ? NEEDS_ASKING : on ? ON : OFF[permission]}
        </p>
      </div>
    </SettingsSection>
  );
}

const ON =
  'While this page is open, also behind other tabs: it then asks every 5 minutes. One for each cause, with the names of channel and workspace.';
const NEEDS_ASKING = 'Only after you press Refresh, because asking by itself is off.';
const OFF = {
  granted: 'Nothing is shown, and nothing is asked while the page is hidden.',
  default: 'Your browser asks for permission when you turn it on.',
  denied: 'This browser blocks notifications of this page. Allow them in its site settings, then turn it on here.',
  unsupported: 'This browser has no notifications for pages.',
} as const;
