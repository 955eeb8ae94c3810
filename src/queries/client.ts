import { createContext, use } from 'react';

import type { ApiClient } from '#api/client.ts';
import type { Background } from './background.ts';
import type { ConnectSeat } from './connectSeat.ts';
import type { Reconnects } from './reconnects.ts';
import type { Tabs } from './tabs.ts';

/** What every query needs of the session: the connected client, the attempts that go through it, here and in other tabs, and what the background may ask. */
export interface ConnectedApi {
  readonly client: ApiClient;
  readonly reconnects: Reconnects;
  readonly connecting: ConnectSeat;
  readonly tabs: Tabs;
  readonly background: Background;
}

/** Carries the connected client; there is none on the Connect screen. */
export const ConnectedApiContext = createContext<ConnectedApi | null>(null);

/** The connected client. Throws outside of a session: a screen that needs it is never drawn without one. */
export function useConnectedApi(): ConnectedApi {
  const api = use(ConnectedApiContext);
  if (api === null) throw new Error('No connected client: draw this screen inside <ConnectedApiContext>');
  return api;
}
