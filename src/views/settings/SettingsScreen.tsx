import { usePreferences } from '#browser/preferences.ts';
import { useNow } from '#browser/useNow.ts';
import { WARNING_WINDOW_DAYS } from '#channels/health.ts';
import { clockTime } from '#channels/time.ts';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';
import { BackToChannels } from '#views/channel/BackToChannels.tsx';
import { ScreenTitle } from '#views/channel/ScreenTitle.tsx';
import { AboutSection } from './AboutSection.tsx';
import { BudgetUse } from './BudgetUse.tsx';
import { ConnectionSection } from './ConnectionSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { NotificationsSection } from './NotificationsSection.tsx';
import { PreferenceChoice } from './PreferenceChoice.tsx';
import { SettingsSection } from './SettingsSection.tsx';

const ON_OFF = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const;

/** What a person can set for this browser, and how it is connected. The filter stays in the address for the way back. */
export function SettingsScreen() {
  const preferences = usePreferences();
  return (
    <div className="mx-auto max-w-[860px]">
      <ScreenTitle of="Settings" />
      <div className="mb-4 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h1 className="text-xl font-semibold tracking-tight">Settings</h1>
        <span className="-me-3">
          <BackToChannels />
        </span>
      </div>
      <div className="rounded-lg border border-line bg-surface shadow-card narrow:-mx-4 narrow:rounded-none narrow:border-x-0">
        <ConnectionSection />
        <SettingsSection title="Asking again" detail="Whether the list keeps itself up to date.">
          <PreferenceChoice
            name="polling"
            label="Ask by itself"
            options={ON_OFF}
            detail={
              preferences.polling === 'on'
                ? 'Every minute while the page is in view, in one tab for all: 2 of the 60 requests a minute that a key has.'
                : 'Only when you press Refresh. An open reconnect is still checked.'
            }
          />
          <BudgetUse />
        </SettingsSection>
        <SettingsSection title="Changes" detail="Whether channels can be reconnected and disconnected from here.">
          <PreferenceChoice
            name="readOnly"
            label="Read-only"
            options={ON_OFF}
            detail={
              preferences.readOnly === 'on'
                ? 'Everything is visible, nothing can be changed from this browser.'
                : 'Reconnecting and disconnecting work, as far as the key and your role allow.'
            }
          />
        </SettingsSection>
        <SettingsSection
          title="Warning window"
          detail="When a login that does not renew by itself counts as expiring soon."
        >
          <PreferenceChoice
            name="warningDays"
            label="Warn before it ends"
            options={WARNING_WINDOW_DAYS.map((days) => ({ value: days, label: `${String(days)} days` }))}
          />
        </SettingsSection>
        <SettingsSection title="Look" detail="Colours, and how much fits on one screen.">
          <PreferenceChoice
            name="theme"
            label="Theme"
            options={[
              { value: 'system', label: 'System' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
          <PreferenceChoice
            name="density"
            label="Density"
            options={[
              { value: 'comfortable', label: 'Comfortable' },
              { value: 'compact', label: 'Compact' },
            ]}
            detail={
              preferences.density === 'compact'
                ? 'One line a channel; the exact time is on hover.'
                : 'Two lines a channel: the reason, and what to do about it.'
            }
          />
        </SettingsSection>
        <TimesSection />
        <SettingsSection title="Keyboard" detail="Single letters that move through the list and act on it.">
          <PreferenceChoice
            name="shortcuts"
            label="Shortcuts"
            options={ON_OFF}
            detail={
              preferences.shortcuts === 'on'
                ? 'Press ? on any screen to see them all.'
                : 'Letters do nothing by themselves. Esc still closes what is open.'
            }
          />
        </SettingsSection>
        <NotificationsSection />
        <HistorySection />
        <AboutSection />
      </div>
      <p className="mt-3 text-xs/[18px] text-pretty text-ink-3">
        These choices live in this browser, hold from the click on and go nowhere. No key is among them.
      </p>
    </div>
  );
}

/** Its own component: it ticks, the rest need not. */
function TimesSection() {
  const now = useNow(30_000);
  const style = useTimeStyle();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <SettingsSection title="Times" detail="How the time of day is written.">
      <PreferenceChoice
        name="clock"
        label="Clock"
        options={[
          { value: 'system', label: 'System' },
          { value: '24h', label: '24 hours' },
          { value: '12h', label: '12 hours' },
        ]}
        detail={`It is ${clockTime(now, style)}. Times are in the zone of this device, ${timeZone}.`}
      />
    </SettingsSection>
  );
}
