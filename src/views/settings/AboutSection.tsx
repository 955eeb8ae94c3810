import { useState } from 'react';

import { VERSION } from '#browser/build.ts';
import { readLicences, type Licence } from '#browser/licences.ts';
import { SettingsSection } from './SettingsSection.tsx';

type Read = 'no' | 'failed' | readonly Licence[];

/** Which version this is, and whose work is in it. The list comes when it is opened. */
export function AboutSection() {
  const [read, setRead] = useState<Read>('no');

  function open(): void {
    if (typeof read !== 'string') return;
    readLicences().then(setRead, () => setRead('failed'));
  }

  return (
    <SettingsSection title="About" detail="Which version this is, and whose work is in it.">
      <p className="text-ink">Postbreeze Channels {VERSION}, under the Apache License 2.0.</p>
      <details className="w-full" onToggle={(event) => event.currentTarget.open && open()}>
        <summary className="w-fit cursor-pointer rounded-sm font-medium text-accent-ink narrow:py-3">
          Parts made by others
        </summary>
        {read === 'failed' && (
          <p role="alert" className="mt-2 text-ink-2">
            The list did not load. Close and open it to try again.
          </p>
        )}
        {typeof read !== 'string' && (
          <ul aria-label="Parts made by others" className="mt-2 grid gap-1">
            {read.map(({ name, version, identifier, text }) => (
              <li key={`${name} ${version}`}>
                <details>
                  <summary className="w-fit cursor-pointer rounded-sm text-ink">
                    {name} <span className="text-ink-3">{`${version} · ${identifier}`}</span>
                  </summary>
                  <pre className="my-2 overflow-x-auto text-xs/[18px] whitespace-pre-wrap text-ink-2">{text}</pre>
                </details>
              </li>
            ))}
          </ul>
        )}
      </details>
    </SettingsSection>
  );
}
