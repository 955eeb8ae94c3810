import { expect, test } from 'vitest';

import { isHidden, isPassing, requestIdOf, type Failure } from '#channels/failure.ts';
import { failureClause, failureWords, whatComesNext } from '#channels/failureWords.ts';

const refusal = { code: 'EXAMPLE', message: 'Not today.', requestId: 'req_1' };
const untold = { code: null, message: null, requestId: null };

const ONE_OF_EACH: readonly Failure[] = [
  { kind: 'unreachable' },
  { kind: 'timed-out', afterMs: 30_000 },
  { kind: 'unauthorized', status: 401, ...refusal },
  { kind: 'forbidden', status: 403, ...refusal },
  { kind: 'signed-out', status: 403, ...refusal },
  { kind: 'not-found', status: 404, ...refusal },
  { kind: 'conflict', status: 409, ...refusal },
  { kind: 'rejected', status: 422, ...refusal },
  { kind: 'rate-limited', status: 429, retryAfterMs: 18_000, ...refusal },
  { kind: 'server-error', status: 502, ...untold },
  { kind: 'unreadable', problem: 'The answer is not a list.' },
  { kind: 'too-large', mostBytes: 48_000_000 },
  { kind: 'unexpected', problem: 'x is not a function' },
];

test('each failure has a title of its own', () => {
  expect(ONE_OF_EACH.map((failure) => failureWords(failure).title)).toEqual([
    'Postbreeze could not be reached',
    'Postbreeze did not answer in time',
    'Postbreeze does not accept this key',
    'This key may not see that',
    'You are signed out of this console',
    'Not found, or this key cannot reach it',
    'Postbreeze refused because of a conflict',
    'Postbreeze refused the request (422)',
    'Too many requests, waiting',
    'Postbreeze cannot answer right now',
    'Postbreeze’s answer could not be read',
    'Postbreeze’s answer was too large',
    'Something went wrong in this page',
  ]);
});

test('each failure begins a banner in one clause', () => {
  expect(ONE_OF_EACH.map(failureClause)).toEqual([
    'Postbreeze could not be reached',
    'Postbreeze did not answer in time',
    'Postbreeze answered 401',
    'Postbreeze answered 403',
    'You are signed out of this console',
    'Postbreeze answered 404',
    'Postbreeze answered 409',
    'Postbreeze answered 422',
    'Too many requests, waiting',
    'Postbreeze answered 502',
    'Postbreeze’s answer could not be read',
    'Postbreeze’s answer was too large',
    'The last refresh failed in this page',
  ]);
});

test('what the server said is quoted', () => {
  expect(failureWords({ kind: 'not-found', status: 404, ...refusal }).detail).toBe('Postbreeze says: “Not today.”');
});

test.each<Failure>([
  { kind: 'forbidden', status: 403, ...untold },
  { kind: 'not-found', status: 404, ...untold },
  { kind: 'conflict', status: 409, ...untold },
  { kind: 'rejected', status: 400, ...untold },
])('$kind without a message still says something', (failure) => {
  expect(failureWords(failure).detail).toMatch(/^[A-Z].+\.$/);
  expect(failureWords(failure).detail).not.toContain('null');
});

test('a time-out says how long it was', () => {
  expect(failureWords({ kind: 'timed-out', afterMs: 30_000 }).detail).toMatch(/^It was asked for 30 seconds\./);
});

test('no words cry out', () => {
  for (const failure of ONE_OF_EACH) {
    const { title, detail } = failureWords(failure);
    expect(`${title} ${detail}`).not.toMatch(/oops|sorry|!|social account|re-auth/i);
  }
});

test('only what passes by itself is worth one more try', () => {
  expect(ONE_OF_EACH.filter(isPassing).map(({ kind }) => kind)).toEqual(['unreachable', 'server-error', 'unreadable']);
});

test('the request id is known where the server gave one', () => {
  expect(ONE_OF_EACH.map(requestIdOf)).toEqual([
    null,
    null,
    'req_1',
    'req_1',
    'req_1',
    'req_1',
    'req_1',
    'req_1',
    'req_1',
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  ['CONSOLE_UPSTREAM_UNREACHABLE', 'Postbreeze could not be reached'],
  ['CONSOLE_UPSTREAM_TIMEOUT', 'Postbreeze did not answer in time'],
  ['CONSOLE_UPSTREAM_TOO_LARGE', 'Postbreeze’s answer was too large'],
])('%s of the page’s own server is not told as an answer of Postbreeze', (code, words) => {
  const failure: Failure = { kind: 'server-error', status: 502, ...refusal, code };
  expect(failureWords(failure).title).toBe(words);
  expect(failureWords(failure).detail).not.toContain('502');
  expect(failureClause(failure)).toBe(words);
});

test('being signed out of the console is not told as a refusal of Postbreeze', () => {
  const failure: Failure = { kind: 'signed-out', status: 403, ...refusal };
  expect(failureWords(failure)).toEqual({
    title: 'You are signed out of this console',
    detail: 'Reload the page to sign in.',
  });
  expect(failureClause(failure)).toBe('You are signed out of this console');
});

test('only Postbreeze hides something from a key, not the server of the page', () => {
  expect(ONE_OF_EACH.filter(isHidden).map(({ kind }) => kind)).toEqual(['forbidden', 'not-found']);
  expect(isHidden({ kind: 'forbidden', status: 403, ...untold })).toBe(true);
  expect(isHidden({ kind: 'forbidden', status: 403, ...refusal, code: 'CONSOLE_CROSS_ORIGIN' })).toBe(false);
});

test('what comes next is said: again by itself, or not, and a pause has its countdown', () => {
  const AGAIN = 'It is asked for again by itself.';
  const NOT = 'It is not asked for again by itself.';
  expect(ONE_OF_EACH.map((failure) => whatComesNext(failure, true))).toEqual([
    AGAIN,
    AGAIN,
    NOT,
    NOT,
    NOT,
    AGAIN,
    AGAIN,
    AGAIN,
    '',
    AGAIN,
    AGAIN,
    NOT,
    AGAIN,
  ]);
  expect(whatComesNext({ kind: 'unreachable' }, false)).toBe(NOT);
});
