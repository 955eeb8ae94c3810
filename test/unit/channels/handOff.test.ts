import { expect, test } from 'vitest';

import type { AssessedChannel } from '#channels/assess.ts';
import type { Channel } from '#channels/channel.ts';
import { engineerBundle, letterFor, letterForWorkspace, mailAddress, ruleStub } from '#channels/handOff.ts';
import { EVIDENCE, evidenceOf, type EvidenceName } from '#sandbox/data/evidence.ts';
import { ATTACKS } from '#sandbox/data/hostileValues.ts';
import { anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';
import { KEY_TEXT } from '../../support/fakeFetch.ts';

/** A channel that ended with the sample's text called `evidence`. */
function ended(evidence: EvidenceName, changes: Partial<Channel> = {}): AssessedChannel {
  const { text, status, platforms } = evidenceOf(evidence);
  return anAssessed({
    platform: platforms[0] ?? null,
    status: 'TOKEN_EXPIRED',
    lastRefreshAttemptAt: NOW - HOUR_MS,
    lastRefreshError: text,
    lastRefreshErrorStatus: status,
    ...changes,
  });
}

/** X’s answer for an account that is not there any more. */
const GONE = { lastRefreshError: '{"errors":[{"code":50,"message":"User not found."}]}', lastRefreshErrorStatus: 404 };

const NAMES = Object.keys(EVIDENCE).filter((name): name is EvidenceName => name in EVIDENCE);

/** Words of our trade, of the API and of the screen that the reader does not have. */
const TECHNICAL =
  /\b(?:token|scope|oauth|api|http|json|refresh|status|error|connection|revoked|reconnect|disconnect|postbreeze|bundle|engineer|grant|client|server)\b/i;
const CODES = /\b(?:soc|ws|req)_|\b[45]\d\d\b|\b\d{5,}\b|[{}]|[A-Z]{2,}_[A-Z]/;

test('a letter says what broke, what to do in order, how long it takes and what comes then', () => {
  expect(letterFor(ended('metaCheckpoint'), 'Ana Lind')).toEqual({
    subject: 'Instagram: please log in again for @acme',
    body: [
      'Hello Ana Lind,',
      'Instagram no longer lets us publish to @acme. Instagram wants a security check first. Until it is done, posts planned there may not go out.',
      'Please:\n1. Open the Instagram app and log in.\n2. Confirm that it was you and enter the code from e-mail or SMS.\n3. Wait until the feed opens normally.',
      'It takes about 5 minutes. Tell us when it is done and we do the rest.',
    ].join('\n\n'),
  });
});

test('where only signing in is left, the owner is asked to be there for it', () => {
  expect(letterFor(ended('googleGrant', { handle: 'acme' }), null).body).toContain(
    'Please: be ready to log in to YouTube as @acme; we open the sign-in page together with you.',
  );
});

test.each(NAMES)('no letter holds a technical word, a code or an id: %s', (name) => {
  for (const platform of evidenceOf(name).platforms) {
    const assessed = ended(name, { platform });
    // Where its owner can do nothing, no letter is offered.
    if (assessed.verdict === 'no-help') continue;
    const { subject, body } = letterFor(assessed, null);
    // Menus of the platforms are named as they are.
    const own = `${subject}\n${body}`.replaceAll('API controls', '');
    expect(own).not.toMatch(TECHNICAL);
    expect(own).not.toMatch(CODES);
  }
});

test('a letter about a channel of which nothing but its ids is known names none of them', () => {
  const { subject, body } = letterFor(ended('metaPassword', { handle: null, displayName: null }), null);
  expect(`${subject}${body}`).not.toMatch(CODES);
  expect(subject).toBe('Instagram: please log in again for the Instagram account');
  expect(letterFor(anAssessed({ platform: null, status: 'REVOKED', handle: null }), null).subject).toBe(
    'The platform: please log in again for Acme Bikes',
  );
});

test('a reason that nobody knows is not told', () => {
  const { body } = letterFor(ended('noReason'), null);
  expect(body).toContain('Instagram no longer lets us publish to @acme. Until it is done');
});

test('an outage that came after the end is nobody’s reason and nobody’s step', () => {
  const { body } = letterFor(ended('linkedinDown'), null);
  expect(body).toContain('LinkedIn no longer lets us publish to acme. Until it is done');
  expect(body).toContain('Please: be ready to log in to LinkedIn');
});

test.each<[string, Partial<Channel>]>([
  ['expiring', { tokenExpiresAt: NOW + 2 * DAY_MS }],
  ['lapsed', { tokenExpiresAt: NOW - 2 * DAY_MS }],
  ['failing', { lastRefreshAttemptAt: NOW, lastRefreshError: EVIDENCE.metaPassword.text, lastRefreshErrorStatus: 400 }],
])('a channel that still publishes is not said to be closed to us: %s', (kind, changes) => {
  const assessed = anAssessed(changes);
  expect(assessed).toMatchObject({ health: { kind }, verdict: 'reconnect' });
  const { body } = letterFor(assessed, null);
  expect(body).toContain('The login for @acme on Instagram has to be renewed.');
  expect(body).not.toContain('no longer lets us publish');
});

test.each([null, '', '  '])('without a name the letter greets all the same: %j', (name) => {
  expect(letterFor(ended('metaPassword'), name).body).toMatch(/^Hello,\n/);
});

test('the letter for a workspace names every broken channel with what its owner can do', () => {
  const broken = [
    ended('metaCheckpoint'),
    ended('pageRoleLost', { handle: null }),
    ended('xLocked', { handle: '@acme.smiles', ...GONE }),
    ended('tiktokClient', { handle: '@acme.trails' }),
    anAssessed({ platform: 'X', status: 'REVOKED' }),
  ];
  const { subject, body } = letterForWorkspace('Acme', broken, 'Ana');
  expect(subject).toBe('Acme: 5 accounts need attention');
  const [greeting, opening, ...rest] = body.split('\n\n');
  expect([greeting, opening]).toEqual([
    'Hello Ana,',
    'We cannot publish to 5 accounts of Acme at the moment. Until it is put right, posts planned there may not go out.',
  ]);
  expect(rest.map((part) => part.split('\n')[0])).toEqual([
    '@acme on Instagram',
    'Acme Bikes on Facebook Page',
    '@acme.smiles on X',
    '@acme.trails on TikTok',
    '@acme on X',
    'Tell us when it is done and we do the rest.',
  ]);
  expect(rest[2]).toBe('@acme.smiles on X\n- Open X and see whether the account is really gone.');
  expect(rest[3]).toBe('@acme.trails on TikTok\n- nothing for you to do: we look after it.');
  expect(body).not.toMatch(TECHNICAL);
  expect(body).not.toMatch(CODES);
});

test('the mail goes to the noted address, and nothing in it can become a header or another recipient', () => {
  const letter = { subject: 'A & B = 100 %?', body: 'One #1\nTwo +2' };
  expect(mailAddress(letter, ' ana@bakery.example ')).toBe(
    'mailto:ana@bakery.example?subject=A%20%26%20B%20%3D%20100%20%25%3F&body=One%20%231%0D%0ATwo%20%2B2',
  );
  expect(mailAddress(letter, '')).toMatch(/^mailto:\?subject=/);
  const sly = new URL(mailAddress(letter, 'ana@bakery.example?bcc=evil@evil.test&body=x'));
  expect([...sly.searchParams.keys()]).toEqual(['subject', 'body']);
});

test('whatever a handle or a name holds, the letter can be mailed and its subject is one line', () => {
  for (const text of [...Object.values(ATTACKS), 'Acme\r\nBcc: evil@evil.test', 'Half a pair \ud83d']) {
    const letter = letterFor(ended('metaPassword', { handle: text, displayName: text }), text);
    expect(letter.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    const { protocol, searchParams } = new URL(mailAddress(letter, 'ana@bakery.example'));
    expect([protocol, [...searchParams.keys()]]).toEqual(['mailto:', ['subject', 'body']]);
    const workspace = letterForWorkspace(text, [ended('metaPassword', { handle: text })], text);
    expect(workspace.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  }
});

/** A channel with a secret of every kind in its raw text. */
const LEAKY = {
  lastRefreshError: `Bearer ${KEY_TEXT} refused; refresh_token=IGAAb1Cd2Ef3Gh4Ij5Kl6Mn7Op8 for ana@bakery.example from 203.0.113.84`,
} as const;

const SECRETS = [KEY_TEXT, 'TESTKEY1', 'IGAAb1', 'ana@bakery', '203.0.113.84', 'secretSauce'];

test('the bundle tells an engineer everything a row knows', () => {
  const bundle = engineerBundle(ended('metaPassword', { handle: '@acme', scopes: ['one', 'two'] }), 'Acme');
  expect(bundle.split('\n').slice(0, -1)).toEqual([
    'channel: soc_acme',
    'workspace: ws_acme (Acme)',
    'platform: INSTAGRAM',
    'external id: 17840000000000001',
    'handle: @acme',
    'status: TOKEN_EXPIRED',
    'health: expired',
    'verdict: reconnect',
    expect.stringMatching(/^explained as: password_changed, (?:certain|likely) \(.+\)$/),
    'connected: 2026-05-04T12:00:00.000Z',
    'last refresh that worked: 2026-11-13T12:00:00.000Z',
    'last attempt: 2026-11-20T11:00:00.000Z',
    'token ends: 2027-01-12T12:00:00.000Z',
    'HTTP status: 400',
    'scopes: one two',
    'raw answer, secrets masked:',
  ]);
  expect(bundle.split('\n').at(-1)).toBe(EVIDENCE.metaPassword.text);
});

test('what a row does not know is called not reported, and no text is called that', () => {
  const nothing = { platform: null, externalId: null, handle: null, scopes: [], connectedAt: null };
  const bundle = engineerBundle(anAssessed({ ...nothing, lastRefreshedAt: null, tokenExpiresAt: null }), null);
  expect(bundle).toContain('\nhandle: not reported\n');
  expect(bundle).toContain('workspace: ws_acme\n');
  expect(bundle).toMatch(/secrets masked:\nno text stored$/);
});

test('neither the bundle nor the stub for a rule holds a secret or a key', () => {
  const assessed = anAssessed({ ...LEAKY, handle: 'token=secretSauce99', meta: { access_token: 'secretSauce' } });
  for (const text of [engineerBundle(assessed, 'Acme'), ruleStub(assessed)]) {
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).toContain(' refused; refresh_token=');
  }
});

test('a handle cannot write a line of its own into the bundle', () => {
  const bundle = engineerBundle(anAssessed({ handle: 'acme\nstatus: ACTIVE' }), 'Acme\nverdict: wait');
  expect(bundle.match(/^(?:status|verdict):/gm)).toHaveLength(2);
});

test('the stub for a rule is platform, status and masked text, as JSON', () => {
  const assessed = anAssessed({
    lastRefreshError: 'Odd "words" for token=IGAA1b',
    lastRefreshErrorStatus: 418,
  });
  expect(JSON.parse(ruleStub(assessed))).toEqual({
    platform: 'INSTAGRAM',
    lastRefreshErrorStatus: 418,
    lastRefreshError: 'Odd "words" for token=I••••••••••',
  });
  expect(JSON.parse(ruleStub(anAssessed()))).toMatchObject({ lastRefreshError: null });
});
