import { use } from 'react';

import { ToReconnectContext } from './ToReconnectContext.ts';

/** The title of the tab: "(3) Reconnect · Postbreeze Channels" while three channels wait for a reconnect. */
export function ScreenTitle({ of }: { readonly of: string }) {
  const toReconnect = use(ToReconnectContext);
  return <title>{`${toReconnect > 0 ? `(${String(toReconnect)}) ` : ''}${of} · Postbreeze Channels`}</title>;
}
