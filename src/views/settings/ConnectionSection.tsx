import type { ReactNode } from 'react';

import type { KeyPlace } from '#browser/keyStore.ts';
import { listPlace, useSession, type Session } from '#queries/session.ts';
import { Button } from '#ui/Button.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** How this page reaches Postbreeze, by which key, and the way to be rid of the key. */
export function ConnectionSection() {
  const session = useSession();
  const { config, keyPrefix, keyPlace, forget } = session;
  return (
    <SettingsSection title="Connection" detail="Where the channels come from, and by which key.">
      <dl className="grid w-full grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-2.5 narrow:grid-cols-[7rem_minmax(0,1fr)]">
        <Fact term="API address">
          <span className="font-mono text-xs/5 break-all">{config.apiOrigin}</span>
        </Fact>
        <Fact term="Key">{keyWords(session)}</Fact>
        {keyPlace !== null && <Fact term="Kept">{PLACE[keyPlace]}</Fact>}
        <Fact term="Last list">
          Kept in this {listPlace(config.mode, keyPlace) === 'tab' ? 'tab' : 'browser'}, so that the next visit begins
          with it and its age.
        </Fact>
        {config.readOnly && <Fact term="Changes">Off: this server shows everything and changes nothing.</Fact>}
      </dl>
      {keyPrefix !== null && (
        <div className="grid justify-items-start gap-1.5">
          <Button tone="danger-quiet" onClick={forget}>
            Forget key
          </Button>
          <p className="text-xs/[18px] text-pretty text-ink-3">
            The key and all it showed leave this browser at once; whether the history of breaks and your notes go too is
            asked then. In Postbreeze the key goes on working until it is revoked.
          </p>
        </div>
      )}
    </SettingsSection>
  );
}

const PLACE = {
  tab: 'In this tab, until it closes.',
  device: 'On this device, until it is forgotten. Anyone who can use this browser can use the key.',
} as const satisfies Record<KeyPlace, string>;

function keyWords({ config, keyPrefix }: Session): ReactNode {
  switch (config.mode) {
    case 'sandbox':
      return 'Sample data, no key.';
    case 'live-with-server-key':
      return 'The server holds the key. This browser never sees it.';
    case 'live':
      return <span className="font-mono text-xs/5">{keyPrefix}…</span>;
  }
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0 text-pretty text-ink">{children}</dd>
    </>
  );
}
