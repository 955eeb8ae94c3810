import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { EVIDENCE } from '#sandbox/data/evidence.ts';
import type { ChannelRow } from '#sandbox/rows.ts';
import { putChannel } from '#sandbox/state.ts';
import { NOW } from '../support/builders.ts';
import { makeNarrow, openApp, type OpenApp } from '../support/openApp.tsx';
import { keptIn } from '../support/storage.ts';

const OUTAGE = /^LinkedIn answered 503 for/;
const LOST = /Facebook Pages in .* lost one login/;

/** The networks and the health that the sample's findings are about: fewer rows to look through, and the same findings. */
const AFFECTED =
  '/?platform=LINKEDIN_COMPANY&platform=LINKEDIN_PERSON&platform=FACEBOOK_PAGE&health=at-risk&health=needs-reconnect';

async function openAgency(at = AFFECTED): Promise<OpenApp> {
  const app = openApp({ at, sandbox: { data: 'agency' } });
  await screen.findAllByRole('article');
  return app;
}

/** The sample's LinkedIn channels whose latest refresh met the outage. */
function down({ sandbox }: OpenApp): readonly ChannelRow[] {
  return [...sandbox.state.channels.values()].filter(
    ({ lastRefreshError }) => lastRefreshError === EVIDENCE.linkedinDown.text,
  );
}

/** The sample's Pages that one person's login carried. */
function lost({ sandbox }: OpenApp): readonly ChannelRow[] {
  return [...sandbox.state.channels.values()].filter(
    ({ platform, displayName }) => platform === 'FACEBOOK_PAGE' && displayName?.startsWith('Copper Kettle') === true,
  );
}

function workspaces(rows: readonly ChannelRow[]): number {
  return new Set(rows.map(({ workspaceId }) => workspaceId)).size;
}

async function refresh({ user }: OpenApp): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
}

/** Where the channels that "Show the `count`" opens lead to. */
async function folded({ user }: OpenApp, count: number): Promise<readonly (string | null)[]> {
  const button = screen.getByRole('button', { name: `Show the ${String(count)}` });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  const theList = () => screen.queryAllByRole('list').find((one) => one.id === button.getAttribute('aria-controls'));
  expect(theList()).toBeUndefined();
  await user.click(button);
  expect(button).toHaveTextContent(`Hide the ${String(count)}`);
  const list = theList();
  if (list === undefined) throw new Error('The list of the finding is not there');
  return within(list)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
}

test('the outage and the lost login are told once each, with the counts of the data, and as probable', async () => {
  const app = await openAgency('/');
  const [outage, login] = [down(app), lost(app)];
  expect([outage.length, workspaces(outage), login.length, workspaces(login)]).toEqual([14, 9, 6, 6]);
  expect(screen.getByText(OUTAGE)).toHaveTextContent(
    'LinkedIn answered 503 for 14 channels in 9 workspaces since 10:45: probably LinkedIn, not you.',
  );
  expect(screen.getByText(LOST)).toHaveTextContent(
    '6 Facebook Pages in 6 workspaces lost one login yesterday at 16:11: probably one person.',
  );
  expect(screen.getByText('All 14 still publish and retry by themselves. Do not reconnect them.')).toBeVisible();
  expect(screen.getByText('1 channel in one workspace cannot publish: a permission is missing.')).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Hide until it changes/ })).toHaveLength(3);
});

test('a finding opens to its own channels, each a way to its details that keeps the filter', async () => {
  const app = await openAgency();
  const addresses = (rows: readonly ChannelRow[]) =>
    rows.map(({ id }) => `/channels/${id}${window.location.search}`).toSorted();
  expect((await folded(app, 14)).toSorted()).toEqual(addresses(down(app)));
  expect((await folded(app, 6)).toSorted()).toEqual(addresses(lost(app)));
});

test('the channels that a finding explains stay in the list, and ask nobody to reconnect', async () => {
  await openAgency();
  const waiting = screen.getByRole('article', { name: 'Fernhill Home, LinkedIn Page' });
  expect(waiting).toHaveTextContent('Wait, it retries by itself');
  expect(within(waiting).queryByRole('button')).toBeNull();
});

test('a finding that was hidden stays so through a refresh, and comes back when it changes', async () => {
  const app = await openAgency();
  const [first] = down(app);
  await app.user.click(screen.getByRole('button', { name: /^Hide until it changes: LinkedIn/ }));
  expect(screen.queryByText(OUTAGE)).toBeNull();
  expect(screen.getByText(LOST)).toBeVisible();

  // Every channel was tried again, and failed again.
  const at = new Date(NOW - 60_000).toISOString();
  for (const channel of down(app)) putChannel(app.sandbox.state, { ...channel, lastRefreshAttemptAt: at }, NOW);
  // One Page is mended meanwhile: what the other finding says tells that the list was read again.
  const [page] = lost(app);
  if (page)
    putChannel(
      app.sandbox.state,
      { ...page, status: 'ACTIVE', lastRefreshError: null, lastRefreshErrorStatus: null },
      NOW,
    );
  await refresh(app);
  expect(await screen.findByText(/^5 Facebook Pages in 5 workspaces/)).toBeVisible();
  expect(screen.queryByText(OUTAGE)).toBeNull();

  if (first) putChannel(app.sandbox.state, { ...first, lastRefreshedAt: new Date(NOW).toISOString() }, NOW);
  await refresh(app);
  await waitFor(() => expect(screen.getByText(OUTAGE)).toHaveTextContent('for 13 channels in'));
});

test('a finding counts what the filter leaves, and goes where fewer than three are left', async () => {
  await openAgency('/?platform=LINKEDIN_PERSON');
  const shown = await screen.findByText(OUTAGE);
  expect(shown).toHaveTextContent('for 5 channels in 5 workspaces');
  expect(screen.queryByText(LOST)).toBeNull();
});

test('where nothing has one cause, nothing is told of one', async () => {
  openApp();
  await screen.findAllByRole('article');
  expect(screen.queryByRole('button', { name: /^Hide until it changes/ })).toBeNull();
});

test('what was hidden stays so when the page is opened again, and comes back when asked for', async () => {
  const app = await openAgency();
  await app.user.click(screen.getByRole('button', { name: /^Hide until it changes: LinkedIn/ }));
  const back = screen.getByRole('button', { name: 'Show 1 hidden' });
  expect(back).toHaveFocus();
  app.leave();

  const again = await openAgency();
  expect(await screen.findByText(LOST)).toBeVisible();
  expect(screen.queryByText(OUTAGE)).toBeNull();
  expect(keptIn(localStorage)).not.toMatch(/LinkedIn|soc_|http:503/);
  await again.user.click(screen.getByRole('button', { name: 'Show 1 hidden' }));
  expect(screen.getByText(OUTAGE)).toBeVisible();
  expect(screen.getByRole('group', { name: 'One cause behind several channels' })).toHaveFocus();
  expect(screen.queryByRole('button', { name: /^Show . hidden/ })).toBeNull();
});

test('a phone shows one finding and folds the rest', async () => {
  makeNarrow();
  const { user } = await openAgency();
  expect(screen.getByText(OUTAGE)).toBeVisible();
  expect(screen.queryByText(LOST)).toBeNull();
  const fold = screen.getByRole('button', { name: '1 more with one cause' });
  expect(fold).toHaveAttribute('aria-expanded', 'false');
  await user.click(fold);
  expect(fold).toHaveAttribute('aria-expanded', 'true');
  expect(fold).toHaveFocus();
  expect(screen.getByText(LOST)).toBeVisible();
  await user.click(fold);
  expect(screen.queryByText(LOST)).toBeNull();
});
