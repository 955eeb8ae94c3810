import { expect, test } from 'vitest';

import type { Failure } from '#channels/failure.ts';
import type { Reconnect } from '#channels/reconnect.ts';
import { reconnectWords, strangerWords } from '#channels/reconnectWords.ts';
import { aChannel, DAY_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };
const before = aChannel({ status: 'TOKEN_EXPIRED' });
const after = aChannel({ tokenExpiresAt: NOW + 30 * DAY_MS });
const refusal = { status: 403, code: null, message: 'Only owners and admins can do this.', requestId: null };
const untold = { ...refusal, message: null };

const words = (state: Reconnect, channel = before) => reconnectWords(state, channel, NOW, UTC);
const refused = (failure: Failure) => words({ phase: 'refused', failure });

test.each<[Reconnect, string, string]>([
  [{ phase: 'asking' }, 'busy', 'Asking Postbreeze for a sign-in link …'],
  [{ phase: 'waiting', linkDiesAt: NOW }, 'busy', 'Sign in to Instagram as @acme in the other window.'],
  [
    { phase: 'checking', closedAt: NOW, checks: 0, linkDiesAt: NOW },
    'busy',
    'Asking Postbreeze whether @acme came back …',
  ],
  [{ phase: 'unfinished', linkDiesAt: NOW }, 'note', 'Not finished yet. The window reads as closed.'],
  [{ phase: 'done', before, after, also: [], at: NOW }, 'good', 'Reconnected as @acme, the same account.'],
  [
    { phase: 'other-account', before, came: [aChannel({ handle: 'rival' }), aChannel({ handle: null })] },
    'bad',
    'Wrong account: @rival, Acme Bikes came back, @acme was expected.',
  ],
  [{ phase: 'still-broken', before, after: before }, 'bad', 'Signed in, but Postbreeze still reports: login ended.'],
  [{ phase: 'link-expired' }, 'note', 'The sign-in was not finished within 5 minutes.'],
  [{ phase: 'blocked' }, 'bad', 'Your browser blocked the sign-in window.'],
])('$phase: what is happening, and whom it is about', (state, tone, title) => {
  expect(words(state)).toMatchObject({ tone, title });
});

test('another account is told as what it is now: a new channel, or what this very channel posts to', () => {
  const came = (id: string) =>
    words({ phase: 'other-account', before, came: [aChannel({ id, handle: 'rival' })] }).detail;
  const remedy = 'Sign out of Instagram or use a private window, then try again';
  expect(came('soc_new')).toBe(`It is a new channel here. ${remedy}`);
  expect(came(before.id)).toBe(`This channel posts to that account now. ${remedy}`);
});

test('what goes on by itself says until when', () => {
  const { detail } = words({ phase: 'checking', closedAt: NOW, checks: 0, linkDiesAt: NOW });
  expect(detail).toBe('Checking, up to 5 minutes');
});

test('a proof tells what changed and how long it lasts', () => {
  expect(words({ phase: 'done', before, after, also: [], at: NOW }).detail).toBe(
    'Proved from the list: login ended → active; runs until Sun 20 Dec',
  );
  expect(words({ phase: 'done', before: after, after, also: [], at: NOW }).detail).toContain('login renewed;');
});

test('a proof promises no end that the platform moves by itself', () => {
  const done = (changes: Parameters<typeof aChannel>[0]) =>
    words({ phase: 'done', before, after: aChannel(changes), also: [], at: NOW }).detail;
  expect(done({ platform: 'X' })).toMatch(/; renews by itself$/);
  expect(done({ tokenExpiresAt: null })).toMatch(/; no end date$/);
});

test('what came along is named', () => {
  const also = [aChannel({ handle: 'acme.events' }), aChannel({ handle: 'acme.repair' })];
  expect(words({ phase: 'done', before, after, also, at: NOW }).detail).toMatch(
    /\. 2 more came with it: @acme\.events, @acme\.repair$/,
  );
});

test.each<[Failure, string, string]>([
  [
    { kind: 'forbidden', ...refusal },
    'Your role cannot reconnect channels here.',
    'An owner or admin of the workspace can. Postbreeze says: “Only owners and admins can do this.”',
  ],
  [
    { kind: 'forbidden', ...untold },
    'Your role cannot reconnect channels here.',
    'An owner or admin of the workspace can.',
  ],
  [
    { kind: 'signed-out', ...refusal },
    'You are signed out of this console.',
    'Reload the page to sign in. Nothing was changed',
  ],
  [
    { kind: 'not-found', ...untold, status: 404 },
    'This server offers no reconnect.',
    'Reconnect in the Postbreeze dashboard; the rest works here',
  ],
  [
    { kind: 'conflict', ...untold, status: 409 },
    'Postbreeze counts Instagram as still connected here.',
    'Reconnect it in the Postbreeze dashboard, or disconnect it first and connect it anew',
  ],
  [
    { kind: 'rate-limited', ...untold, status: 429, retryAfterMs: 17_001 },
    'Too many requests at the moment.',
    'Try again in 18 s',
  ],
  [
    { kind: 'unreadable', problem: 'The answer is not complete JSON.' },
    'Postbreeze’s answer held no safe sign-in link.',
    'Nothing was opened; Postbreeze support should know',
  ],
  [{ kind: 'unreachable' }, 'Postbreeze could not be reached.', 'Nothing was changed; try again'],
  [{ kind: 'timed-out', afterMs: 30_000 }, 'Postbreeze did not answer in time.', 'Nothing was changed; try again'],
  [
    { kind: 'rejected', ...refusal, status: 422, message: 'No.' },
    'Postbreeze answered 422.',
    'Nothing was changed; try again. Postbreeze says: “No.”',
  ],
  [{ kind: 'server-error', ...untold, status: 502 }, 'Postbreeze answered 502.', 'Nothing was changed; try again.'],
  [{ kind: 'unauthorized', ...untold, status: 401 }, 'Postbreeze answered 401.', 'Nothing was changed; try again.'],
  [{ kind: 'unexpected', problem: 'x is not a function' }, 'The sign-in could not be started.', 'Try again'],
])('refused, $kind: what happened and what to do', (failure, title, detail) => {
  expect(refused(failure)).toEqual({ tone: 'bad', title, detail });
});

test('several LinkedIn Pages are told as what they are', () => {
  const page = aChannel({ platform: 'LINKEDIN_COMPANY', handle: 'acme-page' });
  const came = [aChannel({ ...page, handle: 'rival-one' }), aChannel({ ...page, handle: 'rival-two' })];
  expect(words({ phase: 'other-account', before: page, came }, page)).toEqual({
    tone: 'bad',
    title: 'Wrong account: 2 other Pages came (rival-one, rival-two), acme-page was expected.',
    detail: 'They are channels here now. Sign in as somebody who may post to the right Page, then try again',
  });
  expect(words({ phase: 'done', before: page, after: page, also: came, at: NOW }, page).detail).toMatch(
    /2 more came with it, as LinkedIn connects every Page of whoever signs in: rival-one, rival-two$/,
  );
});

test('another tab is told, and what to do there', () => {
  expect(words({ phase: 'elsewhere', there: 'waiting' })).toEqual({
    tone: 'note',
    title: 'Being reconnected in another tab.',
    detail: 'Sign in to Instagram as @acme there',
  });
  expect(words({ phase: 'elsewhere', there: 'checking' }).detail).toBe('What comes of it shows here by itself');
});

test('a newer attempt in its place is told', () => {
  expect(words({ phase: 'replaced' }).title).toBe('A newer sign-in to Instagram took the place of this one.');
});

test('what was disconnected first is said to be gone until it is back', () => {
  const gone = aChannel({ status: 'DISCONNECTED' });
  expect(words({ phase: 'disconnecting' }).title).toBe('Disconnecting @acme first …');
  expect(words({ phase: 'refused', failure: { kind: 'unreachable' } }, gone).detail).toBe(
    'It is disconnected and not connected again yet. Try again',
  );
  expect(words({ phase: 'link-expired' }, gone).detail).toMatch(/^It is disconnected and not connected again yet;/);
  const unfinished = words({ phase: 'unfinished', linkDiesAt: NOW }, gone);
  expect(unfinished.detail).toMatch(/^It is disconnected and not connected again yet;/);
});

test.each<[Failure, string]>([
  [{ kind: 'forbidden', ...untold }, 'Only an owner or admin of the workspace can; everything is as it was'],
  [{ kind: 'unreachable' }, 'Whether it arrived is not known; the list is being read again'],
  [{ kind: 'server-error', ...untold, status: 502 }, 'Everything is as it was'],
])('not disconnected, $kind: what stands', (failure, detail) => {
  expect(words({ phase: 'not-disconnected', failure })).toMatchObject({ tone: 'bad', detail });
});

test.for([
  [NOW - 20_000, 'Connected just now as another account, while reconnecting @acme.'],
  [NOW + 60 * 60_000, 'Connected just now as another account, while reconnecting @acme.'],
  [NOW - 5 * 60_000, 'Connected 5 min ago as another account, while reconnecting @acme.'],
  [null, 'Connected as another account, while reconnecting @acme.'],
] as const)('a stranger connected at %s says what it is', ([connectedAt, title]) => {
  const stranger = aChannel({ id: 'soc_other', handle: 'other', connectedAt });
  expect(strangerWords(stranger, aChannel(), NOW).title).toBe(title);
});
