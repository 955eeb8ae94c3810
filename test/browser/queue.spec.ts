import type { Page, Route } from '@playwright/test';

import { consentPage, decide, decideByKey } from './consent.ts';
import { heldBy } from './custody.ts';
import { mostInAMinute, noteRequests } from './pace.ts';
import { expect, openList, test } from './product.ts';

const SMALL = { POSTBREEZE_SANDBOX: 'small' } as const;
const ROW = 'Quillfern Studio, Instagram';
const RECONNECT = 'Reconnect @quillfern on Instagram';
const TRY_AGAIN = 'Try again to reconnect @quillfern on Instagram';

/** Opens the queue of `path` and waits for the channel whose turn it is. */
async function openQueue(page: Page, origin: string, name: string, path = '/reconnect'): Promise<void> {
  // The keys come beside the queue.
  const keys = page.waitForEvent('requestfinished', (request) => request.url().includes('/Shortcuts-'));
  await page.goto(`${origin}${path}`);
  await keys;
  await expect(page.getByRole('region', { name })).toBeVisible();
}

/** Where the queue stands, in words. */
function status(page: Page) {
  return page.getByRole('status');
}

/** Answers the connect call in place of the server. */
async function answerConnect(page: Page, answer: { status?: number; headers?: Record<string, string>; json: unknown }) {
  await page.route('**/api/v1/social-accounts/connect', (route) => route.fulfill(answer));
}

/** A channel that was signed in to, wherever that was. */
const BACK = {
  status: 'ACTIVE',
  lastRefreshError: null,
  lastRefreshErrorStatus: null,
  lastRefreshedAt: new Date().toISOString(),
  tokenExpiresAt: new Date(Date.now() + 59 * 86_400_000).toISOString(),
};

/** Lets the server answer, and changes the Instagram channel on the way. */
async function answerWithInstagram(route: Route, changes: Readonly<Record<string, string | null>>): Promise<void> {
  const response = await route.fetch();
  const rows: unknown = await response.json();
  const changed = Array.isArray(rows)
    ? rows.map((row: unknown) =>
        typeof row === 'object' && row !== null && 'platform' in row && row.platform === 'INSTAGRAM'
          ? { ...row, ...changes }
          : row,
      )
    : rows;
  await route.fulfill({ response, json: changed });
}

test('a channel after the other: approve, deny, another account, and the result', async ({ page, start }) => {
  await openQueue(page, (await start(SMALL)).origin, 'Quillfern Studio');
  await expect(status(page)).toHaveText('0 of 3 handled');
  await decide(await consentPage(page, () => page.keyboard.press('r')), 'Approve');
  await expect(page.getByRole('region', { name: 'Lantern & Pine' })).toBeVisible();
  await expect(status(page)).toHaveText('1 of 3 handled: 1 reconnected');
  await expect(page.getByRole('button', { name: 'Reconnect @lanternandpine on TikTok Business' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Handled' })).toContainText(/Proved .* same id/);
  await expect(page.getByRole('link', { name: 'Reconnect 2' })).toHaveAttribute('aria-current', 'page');

  await page.keyboard.press('s');
  const card = page.getByRole('region', { name: 'Tidepool Labs' });
  await decide(await consentPage(page, () => page.keyboard.press('Enter')), 'Deny');
  await expect(card).toContainText('Not finished yet.', { timeout: 15_000 });
  await decide(await consentPage(page, () => page.keyboard.press('r')), 'Approve as another account');
  await expect(card).toContainText(/Wrong account: .* came back, @tidepoollabs was expected\./);
  await page.keyboard.press('s');

  await expect(page.getByRole('heading', { name: 'Every channel was handled' })).toBeFocused();
  await expect(status(page)).toHaveText('3 of 3 handled: 1 reconnected, 1 wrong account, 1 skipped');
  await expect(page.getByRole('region', { name: 'Reconnected' })).toContainText(/login ended.*active/);
});

test('a pop-up that was closed, and consented to all the same, is proved', async ({ page, start }) => {
  await openQueue(page, (await start(SMALL)).origin, 'Quillfern Studio');
  const consent = await consentPage(page, () => page.keyboard.press('r'));
  const address = new URL(consent.url());
  await consent.close();
  const card = page.getByRole('region', { name: 'Quillfern Studio' });
  await expect(card).toContainText('Not finished yet.', { timeout: 15_000 });
  await expect(card.getByRole('button', { name: TRY_AGAIN })).toBeVisible();
  await page.request.post(`${address.origin}/authorize`, {
    form: { state: address.searchParams.get('state') ?? '', decision: 'approve' },
  });
  await expect(status(page)).toHaveText('1 of 3 handled: 1 reconnected');
});

test('a browser that blocks pop-ups is told how to let one open', async ({ page, start }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openQueue(page, (await start(SMALL)).origin, 'Quillfern Studio');
  await page.keyboard.press('r');
  await expect(page.getByRole('region', { name: 'Quillfern Studio' })).toContainText(
    'Your browser blocked the sign-in window.',
  );
});

test('the same account under a new id is the same channel', async ({ page, start }) => {
  const { origin } = await start({ ...SMALL, POSTBREEZE_SANDBOX_NEW_ID: '1' });
  await openQueue(page, origin, 'Quillfern Studio', '/reconnect?platform=INSTAGRAM');
  await decide(await consentPage(page, () => page.keyboard.press('r')), 'Approve');
  await expect(status(page)).toHaveText('1 of 1 handled: 1 reconnected');
  await expect(page.getByRole('region', { name: 'Reconnected' })).toContainText('same account, new id');
  await page.reload();
  await expect(status(page)).toHaveText('1 of 1 handled: 1 reconnected');
});

test('signed in and still broken is told as that', async ({ page, start }) => {
  await openQueue(page, (await start(SMALL)).origin, 'Quillfern Studio');
  await page.route('**/api/v1/social-accounts?workspaceId=*', (route) =>
    answerWithInstagram(route, { status: 'TOKEN_EXPIRED', lastRefreshedAt: new Date().toISOString() }),
  );
  await consentPage(page, () => page.keyboard.press('r'));
  await expect(page.getByRole('region', { name: 'Quillfern Studio' })).toContainText(
    'Signed in, but Postbreeze still reports: login ended.',
  );
});

test('an editor is refused by the server, and the queue goes on', async ({ page, start, witness }) => {
  witness.expect(/403/);
  await openQueue(page, (await start(SMALL)).origin, 'Quillfern Studio');
  await page.getByRole('button', { name: 'Reconnect @lanternandpine on TikTok Business' }).click();
  const card = page.getByRole('region', { name: 'Lantern & Pine' });
  await expect(card).toContainText('Your role cannot reconnect channels here.');
  await page.keyboard.press('s');
  await expect(status(page)).toHaveText('1 of 3 handled: 1 not started');
});

for (const { title, answer, words } of [
  {
    title: '404: a server that offers no connect',
    answer: { status: 404, json: { message: 'No such route.' } },
    words: 'This server offers no reconnect.',
  },
  {
    title: '429 with Retry-After',
    answer: { status: 429, headers: { 'Retry-After': '17' }, json: { message: 'Slow down.' } },
    words: 'Try again in 17 s',
  },
  {
    title: 'a javascript: link',
    answer: { json: { authorizeUrl: 'javascript:alert(document.domain)', state: 's' } },
    words: 'held no safe sign-in link',
  },
  {
    title: 'an http: link to another machine',
    answer: { json: { authorizeUrl: 'http://platform.example/authorize', state: 's' } },
    words: 'held no safe sign-in link',
  },
]) {
  test(`${title}: told in the row, and nothing stays open`, async ({ page, start, witness }) => {
    witness.expect(/404|429/);
    await openList(page, (await start(SMALL)).origin);
    await answerConnect(page, answer);
    await page.getByRole('button', { name: RECONNECT }).click();
    await expect(page.getByRole('article', { name: ROW })).toContainText(words);
    await expect.poll(() => page.context().pages().length).toBe(1);
  });
}

test('409: the dashboard is named first, and disconnecting first takes the account’s name', async ({
  page,
  start,
  witness,
}) => {
  witness.expect(/409/);
  const { origin } = await start({ ...SMALL, POSTBREEZE_SANDBOX_CONFLICT: '1' });
  await openQueue(page, origin, 'Quillfern Studio', '/reconnect?platform=INSTAGRAM');
  await page.keyboard.press('r');
  const card = page.getByRole('region', { name: 'Quillfern Studio' });
  await expect(card).toContainText('Postbreeze counts Instagram as still connected here.');
  await expect(card).toContainText('Reconnect it in the Postbreeze dashboard. Nothing is lost');
  await card.getByRole('button', { name: 'Disconnect first, then connect @quillfern on Instagram' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  const red = dialog.getByRole('button', { name: /^Disconnect @quillfern/ });
  await expect(red).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox').fill('@quillfern');
  const consent = await consentPage(page, () => red.click());
  await expect(card.getByRole('button', { name: 'Waiting for @quillfern on Instagram' })).toBeFocused();
  await decide(consent, 'Approve');
  await expect(status(page)).toHaveText('1 of 1 handled: 1 reconnected');
  await expect(page.getByRole('region', { name: 'Reconnected' })).toContainText(/disconnected.*active/);
});

test('409: what was reconnected in the dashboard is seen here by itself', async ({ page, start, witness }) => {
  witness.expect(/409/);
  await page.clock.install();
  const { origin } = await start({ ...SMALL, POSTBREEZE_SANDBOX_CONFLICT: '1' });
  await openQueue(page, origin, 'Quillfern Studio', '/reconnect?platform=INSTAGRAM');
  await page.keyboard.press('r');
  await expect(page.getByRole('region', { name: 'Quillfern Studio' })).toContainText('Nothing is lost');
  await page.route('**/api/v1/social-accounts', (route) => answerWithInstagram(route, BACK));
  await page.clock.fastForward('01:01');
  await expect(page.getByRole('heading', { name: 'Every channel was handled' })).toBeVisible();
  await expect(status(page)).toHaveText('1 of 1 handled: 1 came back');
});

test('a link that was not used ends after five minutes', async ({ page, start }) => {
  await page.clock.install();
  await openQueue(page, (await start(SMALL)).origin, 'Quillfern Studio');
  await consentPage(page, () => page.keyboard.press('r'));
  await page.clock.fastForward('05:01');
  const card = page.getByRole('region', { name: 'Quillfern Studio' });
  await expect(card).toContainText('The sign-in was not finished within 5 minutes.');
  await expect(card.getByRole('button', { name: TRY_AGAIN })).toBeVisible();
});

test('a network lost on the way loses nothing', async ({ page, start, witness }) => {
  witness.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await openQueue(page, (await start(SMALL)).origin, 'Quillfern Studio');
  const consent = await consentPage(page, () => page.keyboard.press('r'));
  await page.context().setOffline(true);
  const { origin, searchParams } = new URL(consent.url());
  await page.request.post(`${origin}/authorize`, {
    form: { state: searchParams.get('state') ?? '', decision: 'approve' },
  });
  await expect(page.getByRole('region', { name: 'Quillfern Studio' })).toContainText('Sign in to Instagram');
  await page.waitForTimeout(6_000);
  await page.context().setOffline(false);
  await expect(status(page)).toHaveText('1 of 3 handled: 1 reconnected');
});

test('a second tab sees the attempt, starts no rival, and shows what came of it', async ({ page, start }) => {
  const { origin } = await start(SMALL);
  await openList(page, origin);
  const second = await page.context().newPage();
  await openQueue(second, origin, 'Quillfern Studio');
  const consent = await consentPage(page, () => page.getByRole('button', { name: RECONNECT }).click());
  const held = second.getByRole('button', { name: 'Being reconnected in another tab: @quillfern on Instagram' });
  await expect(held).toHaveAttribute('aria-disabled', 'true');
  await second.keyboard.press('r');
  await decide(consent, 'Approve');
  await expect(page.getByRole('article', { name: ROW })).toContainText('Reconnected as @quillfern');
  await expect(status(second)).toHaveText('1 of 3 handled: 1 came back');
  expect(page.context().pages()).toHaveLength(2);
});

test('a tab that is closed on the way lets the others go on', async ({ page, start }) => {
  const { origin } = await start(SMALL);
  await openList(page, origin);
  const second = await page.context().newPage();
  await openList(second, origin);
  await consentPage(second, () => second.getByRole('button', { name: RECONNECT }).click());
  const button = page.getByRole('button', { name: RECONNECT });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await second.close({ runBeforeUnload: false });
  await expect(button).toHaveAttribute('aria-disabled', 'false', { timeout: 30_000 });
});

test('a reload in the middle keeps what was handled, and nothing of an attempt is left anywhere', async ({
  page,
  start,
  witness,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const { origin, printed } = await start(SMALL);
  await openQueue(page, origin, 'Quillfern Studio');
  await decide(await consentPage(page, () => page.keyboard.press('r')), 'Approve');
  await expect(status(page)).toHaveText('1 of 3 handled: 1 reconnected');
  await page.keyboard.press('s');
  const consent = await consentPage(page, () => page.keyboard.press('r'));
  const state = new URL(consent.url()).searchParams.get('state') ?? 'none';
  const asked = witness.requests.filter((request) => request.frame() === page.mainFrame());
  const traces = [
    ...(await heldBy(page)),
    { where: 'the console', text: said.join('\n') },
    { where: 'what the server printed', text: printed() },
    { where: 'what the page asked', text: asked.map((one) => one.url()).join('\n') },
  ];
  for (const { where, text } of traces) {
    expect(text, where).not.toContain(state);
    expect(text, where).not.toContain('/authorize');
  }
  await consent.close();

  await page.reload();
  await expect(page.getByRole('region', { name: 'Tidepool Labs' })).toBeVisible();
  await expect(status(page)).toHaveText('2 of 3 handled: 1 reconnected, 1 skipped');
});

test('forty channels are reconnected by keyboard alone, one key and one consent each, and the background keeps its pace', async ({
  page,
  start,
}) => {
  test.setTimeout(300_000);
  // The checks keep to a pace: the clock is moved on instead of waiting for them.
  await page.clock.install();
  const asked = await noteRequests(page);
  const { origin } = await start({ POSTBREEZE_SANDBOX: 'huge', POSTBREEZE_SANDBOX_RATE_LIMIT: '0' });
  // The list reads the posts of its workspaces; who works a queue comes from there, and looks at it in between.
  await openList(page, origin, '/?platform=FACEBOOK_PAGE&platform=YOUTUBE');
  await page.clock.fastForward(15_000);
  await expect.poll(() => asked.filter(({ path }) => path === '/posts').length).toBeGreaterThan(0);
  await page.getByRole('link', { name: /^Reconnect \d+ channels/ }).click();
  await expect(status(page)).toHaveText(/^0 of \d+ handled$/);
  const all = Number(/of (\d+)/.exec((await status(page).textContent()) ?? '')?.[1]);
  expect(all).toBeGreaterThanOrEqual(40);
  for (let done = 0; done < 40; done += 1) {
    const consent = await consentPage(page, () => page.keyboard.press(done === 0 || done % 2 === 1 ? 'r' : 'Enter'));
    await consent.keyboard.press('Tab');
    await decideByKey(consent);
    await page.clock.fastForward(5_500);
    await expect(status(page)).toHaveText(
      `${String(done + 1)} of ${String(all)} handled: ${String(done + 1)} reconnected`,
    );
    await expect(page.locator('[aria-keyshortcuts="r"]')).toBeFocused();
    if (done !== 20) continue;
    await page.getByRole('link', { name: 'Channels', exact: true }).click();
    await page.clock.fastForward(15_000);
    await page.goBack();
    await page.locator('[aria-keyshortcuts="r"]').focus();
  }
  const most = mostInAMinute(asked);
  test.info().annotations.push({ type: 'most background requests in a minute', description: String(most) });
  expect(most).toBeLessThanOrEqual(15);
});
