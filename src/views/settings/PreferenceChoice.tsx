import { useId } from 'react';

import { setPreferences, usePreferences, type Preferences } from '#browser/preferences.ts';
import { ChoiceGroup } from '#ui/ChoiceGroup.tsx';

/** One choice of this browser, by its name in the preferences; it holds from the click on. */
export function PreferenceChoice<K extends keyof Preferences>({
  name,
  label,
  detail,
  options,
}: {
  readonly name: K;
  readonly label: string;
  /** What the choice as it stands means. */
  readonly detail?: string;
  readonly options: readonly { readonly value: Preferences[K]; readonly label: string }[];
}) {
  const id = useId();
  const preferences = usePreferences();
  return (
    <div className="grid justify-items-start gap-1.5 narrow:justify-items-stretch">
      <span id={id} className="font-medium text-ink">
        {label}
      </span>
      <ChoiceGroup
        labelledBy={id}
        {...(detail === undefined ? {} : { describedBy: `${id}-detail` })}
        options={options}
        value={preferences[name]}
        onChange={(value) => setPreferences(changeOf(name, value))}
      />
      {detail !== undefined && (
        <p id={`${id}-detail`} className="text-xs/[18px] text-pretty text-ink-3">
          {detail}
        </p>
      )}
    </div>
  );
}

function changeOf<K extends keyof Preferences>(name: K, value: Preferences[K]): Partial<Preferences> {
  const change: Partial<Preferences> = {};
  return Object.assign(change, { [name]: value });
}
