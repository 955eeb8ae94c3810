import { expect, test } from 'vitest';

import type { QueueItem } from '#channels/queue.ts';
import { handledWords, leftOutWords, progressWords, queueSummary } from '#channels/queueWords.ts';
import { aChannel, anAssessed, DAY_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };
const EXPIRED = { status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - DAY_MS } as const;

function anItem(changes: Partial<QueueItem> = {}): QueueItem {
  return { id: 'a', assessed: anAssessed(EXPIRED), workspaceName: 'Acme', attempt: null, outcome: null, ...changes };
}

const before = aChannel(EXPIRED);
const after = aChannel({ tokenExpiresAt: NOW + 60 * DAY_MS });
const DONE = anItem({
  assessed: anAssessed({ tokenExpiresAt: NOW + 60 * DAY_MS }),
  outcome: 'done',
  attempt: { phase: 'done', before, after, also: [], at: NOW },
});
const WRONG = anItem({
  outcome: 'other-account',
  attempt: { phase: 'other-account', before, came: [aChannel({ handle: 'rival' })] },
});

test('the line counts what was handled, by what came of it', () => {
  expect(progressWords([anItem(), anItem()])).toBe('0 of 2 handled');
  expect(
    progressWords([DONE, DONE, WRONG, anItem({ outcome: 'skipped' }), anItem({ outcome: 'back' }), anItem()]),
  ).toBe('5 of 6 handled: 2 reconnected, 1 came back, 1 wrong account, 1 skipped');
});

test('what is left out is told with its reason and its number', () => {
  expect(leftOutWords({ wait: 0, noHelp: 0, unnamed: 0, snoozed: 0 })).toBeNull();
  expect(leftOutWords({ wait: 1, noHelp: 2, unnamed: 0, snoozed: 0 })).toBe(
    'Left out: 2 channels where reconnecting will not help; 1 channel to wait for: it retries by itself.',
  );
  expect(leftOutWords({ wait: 14, noHelp: 0, unnamed: 1, snoozed: 0 })).toBe(
    'Left out: 14 channels to wait for: they retry by themselves; 1 channel on a platform that this version cannot connect.',
  );
});

test('what is snoozed is left out, and told', () => {
  expect(leftOutWords({ wait: 0, noHelp: 0, unnamed: 0, snoozed: 2 })).toBe(
    'Left out: 2 channels snoozed in this browser.',
  );
});

test('a proof names the hour, the id and the old and new end', () => {
  expect(handledWords(DONE, NOW, UTC)).toEqual({
    text: 'Proved 12:00: same id, ends 19 Jan 2027, was Thu 19 Nov',
    bad: false,
  });
});

test('another account is told in red, with both names', () => {
  expect(handledWords(WRONG, NOW, UTC)).toEqual({
    text: 'Wrong account: @rival came back, @acme was expected.',
    bad: true,
  });
});

test('after a reload the outcome stands without its proof', () => {
  expect(handledWords({ ...DONE, attempt: null }, NOW, UTC).text).toBe(
    'Reconnected. Can publish. The login runs until 19 Jan 2027.',
  );
  expect(handledWords({ ...WRONG, attempt: null }, NOW, UTC)).toEqual({ text: 'Wrong account', bad: true });
  expect(handledWords(anItem({ outcome: 'skipped' }), NOW, UTC).text).toBe(
    'Skipped: The login ended on Thu 19 Nov. Instagram gave no reason.',
  );
});

test('the summary is plain text in the order of the outcomes, with what is still to do', () => {
  const text = queueSummary([WRONG, anItem(), DONE], { wait: 0, noHelp: 1, unnamed: 0, snoozed: 0 }, NOW, UTC);
  expect(text.split('\n')).toEqual([
    'Reconnect, Fri 20 Nov 2026, 12:00',
    '2 of 3 handled: 1 reconnected, 1 wrong account',
    '',
    'Reconnected (1)',
    '- Acme Bikes (@acme) on Instagram, Acme: Proved 12:00: same id, ends 19 Jan 2027, was Thu 19 Nov',
    '',
    'Wrong account (1)',
    '- Acme Bikes (@acme) on Instagram, Acme: Wrong account: @rival came back, @acme was expected.',
    '',
    'Still to do (1)',
    '- Acme Bikes (@acme) on Instagram, Acme',
    '',
    'Left out: 1 channel where reconnecting will not help.',
  ]);
});
