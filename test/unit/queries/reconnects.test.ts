import { expect, test } from 'vitest';

import { createClient } from '#api/client.ts';
import type { TabListener, TabNote } from '#browser/tabs.ts';
import type { Channel } from '#channels/channel.ts';
import { createReconnects } from '#queries/reconnects.ts';
import { createTabs } from '#queries/tabs.ts';
import { aChannel, NOW } from '../../support/builders.ts';
import { aConnection } from '../../support/fakeFetch.ts';

const BROKEN = aChannel({ status: 'TOKEN_EXPIRED' });
const EXPIRED = { kind: 'expired' } as const;

/** Attempts over a network that is never asked, and what they did: windows opened, notes to the other tabs. */
function attemptsWith(known: readonly Channel[]) {
  const { connection, sent } = aConnection({ status: 500 });
  const windows: string[] = [];
  const told: TabNote[] = [];
  const listeners: TabListener[] = [];
  const tabs = createTabs({ now: () => NOW, onOutdated: () => undefined });
  const reconnects = createReconnects({
    client: createClient(connection),
    tabs,
    background: { mayAsk: () => true, mayAskToConnect: () => true },
    openWindow: (saying) => {
      windows.push(saying);
      return null;
    },
    now: () => NOW,
    isVisible: () => true,
    onReturn: () => () => undefined,
    knownChannels: () => known,
    onRead: () => undefined,
    onOutdated: () => undefined,
    onFailure: () => undefined,
  });
  const leave = tabs.attend((listener) => {
    listeners.push(listener);
    return {
      tell: (note) => void told.push(note),
      ask: () => undefined,
      close: () => undefined,
    };
  });
  const hear = ({ id, workspaceId, platform }: Channel, phase: string) =>
    listeners[0]?.heard('another', { workspaceId, platform: platform ?? '', channelId: id, phase });
  return { reconnects, windows, told, sent, hear, leave };
}

test('while another tab is at it no window opens here, not even for a click that came before the screen knew', () => {
  const { reconnects, windows, hear, leave } = attemptsWith([BROKEN]);
  hear(BROKEN, 'waiting');
  reconnects.start(BROKEN, EXPIRED);
  reconnects.startAnew(BROKEN, EXPIRED);
  expect(windows).toEqual([]);
  hear(BROKEN, 'link-expired');
  reconnects.start(BROKEN, EXPIRED);
  expect(windows).toHaveLength(1);
  leave();
});

test('a blocked window disconnects nothing and asks for nothing', () => {
  const { reconnects, sent, told, leave } = attemptsWith([BROKEN]);
  reconnects.startAnew(BROKEN, EXPIRED);
  expect(reconnects.attempts().get(BROKEN.id)?.state).toEqual({ phase: 'blocked' });
  expect(told).toEqual([]);
  expect(sent).toEqual([]);
  leave();
});

test('a channel without a platform has nothing to sign in to', () => {
  const { reconnects, windows, leave } = attemptsWith([]);
  reconnects.start(aChannel({ platform: null }), EXPIRED);
  expect(windows).toEqual([]);
  leave();
});
