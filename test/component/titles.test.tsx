import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { makeNarrow, openApp, refusal } from '../support/openApp.tsx';

const ID = 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2';

async function expectTitle(title: string): Promise<void> {
  await waitFor(() => expect(document.title).toBe(title));
}

test.for([
  ['/', '(3) Channels'],
  [`/channels/${ID}`, '(3) Quillfern Studio, Instagram'],
  ['/channels/soc_gone', '(3) Channel'],
  ['/reconnect', '(3) Reconnect'],
  ['/forecast', '(3) Forecast'],
  ['/connect-channel', '(3) Connect a channel'],
  ['/settings', '(3) Settings'],
  ['/report', 'Client report'],
  ['/?view=wall', '(3) Wall'],
] as const)('the tab is called by what is in it: %s', async ([at, title]) => {
  openApp({ at });
  await expectTitle(`${title} · Postbreeze Channels`);
});

test('on a phone, where the details are a page, the tab is called by them', async () => {
  makeNarrow();
  openApp({ at: `/channels/${ID}` });
  await expectTitle('(3) Quillfern Studio, Instagram · Postbreeze Channels');
});

test('the title goes with the details, and comes back with the list', async () => {
  const { user } = openApp();
  await user.click(await screen.findByRole('link', { name: 'Quillfern Studio' }));
  await expectTitle('(3) Quillfern Studio, Instagram · Postbreeze Channels');
  await user.keyboard('{Escape}');
  await expectTitle('(3) Channels · Postbreeze Channels');
});

test('without a key the tab is called by the Connect screen', async () => {
  openApp({ config: { mode: 'live' } });
  await expectTitle('Connect · Postbreeze Channels');
});

test('a key that the server holds and Postbreeze refuses is in the title', async () => {
  openApp({
    config: { mode: 'live-with-server-key' },
    answers: { 'GET /social-accounts': () => refusal(401), 'GET /workspaces': () => refusal(401) },
  });
  await expectTitle('Key refused · Postbreeze Channels');
});
