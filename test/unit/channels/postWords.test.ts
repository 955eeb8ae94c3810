import { expect, test } from 'vitest';

import {
  CANCELS_UNCOUNTED,
  cancelWords,
  captionWords,
  failedWords,
  publishWords,
  retryProblem,
} from '#channels/postWords.ts';
import type { Cancelled } from '#channels/posts.ts';
import { aChannel, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';
import { aFailedTarget, aPost } from '../../support/posts.ts';

const UTC = { timeZone: 'UTC' };

function said(cancelled: Cancelled, complete = true): string {
  const { fact, rest } = cancelWords(cancelled, complete, NOW, UTC);
  return `${fact ?? ''}${rest}`;
}

test.each<[string, Cancelled]>([
  ['6 scheduled posts are cancelled, the first today at 13:00', { count: 6, firstAt: NOW + HOUR_MS, alsoElsewhere: 0 }],
  ['1 scheduled post is cancelled, due tomorrow at 12:00', { count: 1, firstAt: NOW + DAY_MS, alsoElsewhere: 0 }],
  ['2 scheduled posts are cancelled', { count: 2, firstAt: null, alsoElsewhere: 0 }],
  ['No post is scheduled to it: none is cancelled', { count: 0, firstAt: null, alsoElsewhere: 0 }],
  [
    '3 scheduled posts are cancelled, the first on Tue 24 Nov at 12:00; 1 of them also goes elsewhere, and may be cancelled there too',
    { count: 3, firstAt: NOW + 4 * DAY_MS, alsoElsewhere: 1 },
  ],
  [
    '2 scheduled posts are cancelled, the first was due today at 11:00; all of them also go elsewhere, and may be cancelled there too',
    { count: 2, firstAt: NOW - HOUR_MS, alsoElsewhere: 2 },
  ],
])('%s', (words, cancelled) => {
  expect(said(cancelled)).toBe(words);
});

test('what may be more is called "at least", and none of a part proves nothing', () => {
  expect(said({ count: 6, firstAt: null, alsoElsewhere: 0 }, false)).toBe('At least 6 scheduled posts are cancelled');
  expect(cancelWords({ count: 0, firstAt: null, alsoElsewhere: 0 }, false, NOW, UTC)).toBe(CANCELS_UNCOUNTED);
});

test('times are in the zone and on the clock of the reader', () => {
  const inNewYork = { timeZone: 'America/New_York', hour12: true };
  expect(cancelWords({ count: 1, firstAt: NOW + HOUR_MS, alsoElsewhere: 0 }, true, NOW, inNewYork).rest).toContain(
    'due today at 8:00 am',
  );
});

test('a caption is cut to its first words, by letters as people count them', () => {
  expect(captionWords('  Two\n lines ')).toBe('“Two lines”');
  expect(captionWords(null)).toBe('a post without words');
  expect(captionWords('  ')).toBe('a post without words');
  expect(captionWords('🦊'.repeat(61))).toBe(`“${'🦊'.repeat(60)}…”`);
});

test('a failure says when and why, without a secret in it', () => {
  const failed = (changes: Parameters<typeof aFailedTarget>[0]) => {
    const target = aFailedTarget(changes);
    return failedWords({ post: aPost({ targets: [target] }), target, alsoFailedOn: [] }, NOW, UTC);
  };
  expect(failed({})).toBe('Failed today at 11:00: The channel was not connected.');
  expect(failed({ errorMessage: null })).toBe('Failed today at 11:00: EXAMPLE_FAILURE');
  expect(failed({ errorMessage: `access_token=EAAB${'x9Q'.repeat(12)} is over` })).not.toContain('x9Qx9Q');
  expect(failed({ errorMessage: 'word '.repeat(80) }).length).toBeLessThan(200);
});

test('before a post is published again it is said where, and that there is no undo', () => {
  expect(publishWords(aChannel(), 0)).toBe('It is published at once on @acme on Instagram. There is no undo.');
  expect(publishWords(aChannel(), 1)).toContain(', and on 1 other channel where it failed too.');
  expect(publishWords(aChannel(), 2)).toContain(', and on 2 other channels where it failed too.');
});

test('a post that may or may not have gone out is told by how it stands since', () => {
  const lost = { kind: 'unreachable' } as const;
  expect(retryProblem(lost, 'failed')).toContain('it still stands as failed.');
  expect(retryProblem(lost, 'gone')).toContain('it no longer stands as failed.');
  expect(retryProblem(lost, 'not-known')).toContain('it is not known.');
});

test('a refusal to publish again says why, and that nothing was published', () => {
  expect(retryProblem({ kind: 'signed-out', status: 403, code: null, message: null, requestId: null }, 'failed')).toBe(
    'You are signed out of this console. Reload the page to sign in. Nothing was published.',
  );
  const refusal = { code: null, message: 'Said so.', requestId: null };
  expect(retryProblem({ kind: 'rejected', status: 400, ...refusal }, 'failed')).toBe(
    'Nothing was left to publish again. Postbreeze says: “Said so.”',
  );
  expect(retryProblem({ kind: 'rejected', status: 422, ...refusal }, 'failed')).toContain('Postbreeze refused it.');
  expect(retryProblem({ kind: 'rate-limited', status: 429, retryAfterMs: 1_000, ...refusal }, 'failed')).toContain(
    'Nothing was published.',
  );
});
