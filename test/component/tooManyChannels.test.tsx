import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { aRow } from '../support/builders.ts';
import { rowsShown } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, pass } from '../support/openApp.tsx';

const QUILLFERN = 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y';

/** All channels are too large an answer; those of one workspace are two. */
const TOO_MANY = {
  'GET /social-accounts': ({ url }: Request) => {
    const workspaceId = new URL(url).searchParams.get('workspaceId');
    if (workspaceId === null) return new Response('[]', { headers: { 'Content-Length': '48000001' } });
    const rows = ['One', 'Two'].map((name) => aRow({ id: `soc_${name}`, displayName: name, workspaceId }));
    // A server may answer with more than it was asked for.
    return Response.json([...rows, aRow({ id: 'soc_other', displayName: 'Other', workspaceId: 'ws_other' })]);
  },
};

/** The listings that were asked for: of which workspace, null for all. */
function asked(): readonly (string | null)[] {
  const urls = sent.map(({ url }) => new URL(url));
  const listings = urls.filter(({ pathname }) => pathname.endsWith('/social-accounts'));
  return listings.map(({ searchParams }) => searchParams.get('workspaceId'));
}

test('too many channels for one answer: it says so, and shows those of the workspaces that are chosen', async () => {
  const { user } = openApp({ answers: TOO_MANY });
  expect(await screen.findByRole('heading', { name: 'Postbreeze’s answer was too large' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('It is more than 48 MB, the most this page takes in.');
  const load = screen.getByRole('button', { name: 'Load their channels' });
  expect(load).toHaveAttribute('aria-disabled', 'true');
  await user.type(await screen.findByRole('searchbox', { name: 'Find a workspace' }), 'quillf');
  const choices = within(screen.getByRole('group', { name: 'Workspaces' }));
  expect(choices.getAllByRole('checkbox')).toHaveLength(1);
  await user.click(choices.getByRole('checkbox', { name: 'Quillfern Studio' }));
  await user.click(load);
  expect(await screen.findByText('2 channels in 1 workspace')).toBeVisible();
  expect(window.location.search).toBe(`?workspace=${QUILLFERN}`);
  expect(asked()).toEqual([null, QUILLFERN]);
});

test('a workspace in the address is loaded alone, asked for again each minute, and its details open', async () => {
  const { user } = openApp({ at: `/?workspace=${QUILLFERN}`, answers: TOO_MANY });
  expect(await screen.findByText('Only this workspace is loaded:')).toBeVisible();
  expect(rowsShown()).toHaveLength(2);
  await pass(65_000);
  expect(asked()).toEqual([null, QUILLFERN, QUILLFERN]);
  await user.click(within(screen.getByRole('article', { name: /^One/ })).getByRole('link', { name: /One/ }));
  expect(await screen.findByRole('heading', { name: /One/, level: 2 })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await pass(1_000);
  expect(asked()).toEqual([null, QUILLFERN, QUILLFERN, QUILLFERN]);
  await user.click(screen.getByRole('link', { name: 'Choose others' }));
  expect(await screen.findByRole('searchbox', { name: 'Find a workspace' })).toBeVisible();
});

test('more workspaces in the address than are loaded at once are not cut in silence: it asks which', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e'].map((id) => `workspace=ws_${id}`);
  const { user } = openApp({ at: `/?workspace=${QUILLFERN}&${ids.join('&')}`, answers: TOO_MANY });
  expect(await screen.findByText(/6 of 5 chosen/)).toBeVisible();
  expect(asked()).toEqual([null]);
  await user.click(screen.getByRole('checkbox', { name: 'ws_e' }));
  await user.click(screen.getByRole('button', { name: 'Load their channels' }));
  expect(await screen.findByText('Only these 5 workspaces are loaded:')).toBeVisible();
  expect(asked()).toEqual([null, QUILLFERN, 'ws_a', 'ws_b', 'ws_c', 'ws_d']);
});
