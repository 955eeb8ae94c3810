import { use } from 'react';

import { BrokenContext } from './BrokenContext.ts';

/** The title of the tab: "(3) Reconnect · Postbreeze Channels" while three channels need a reconnect. */
export function ScreenTitle({ of }: { readonly of: string }) {
  const broken = use(BrokenContext);
  return <title>{`${broken > 0 ? `(${String(broken)}) ` : ''}${of} · Postbreeze Channels`}</title>;
}
