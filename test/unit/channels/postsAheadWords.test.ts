import { expect, test } from 'vitest';

import { postsOn } from '#channels/postsAhead.ts';
import { dueWords, groupDueWords, postMoment, riskWords } from '#channels/postsAheadWords.ts';
import { readingWords } from '#channels/postsReading.ts';
import { workspaceStyle } from '#channels/workspaceTime.ts';
import { aWorkspace, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';
import { aPost, aTarget } from '../../support/posts.ts';

const UTC = { timeZone: 'UTC' };

function due(...times: readonly (number | null)[]) {
  return times.map((at, index) => ({ post: aPost({ id: `post_${String(index)}` }), target: aTarget(), at }));
}

/** Says `words` as a row with room for all of it does. */
function whole(words: { readonly text: string; readonly next: string } | null): string | null {
  return words === null ? null : `${words.text}${words.next}`;
}

test.each<[readonly (number | null)[], string | null]>([
  [[], null],
  [[NOW + HOUR_MS], '1 post due today at 13:00'],
  [[NOW + HOUR_MS, NOW + 2 * HOUR_MS, NOW + 3 * DAY_MS], '2 posts due today, next at 13:00'],
  [[NOW - HOUR_MS, NOW + HOUR_MS], '2 posts due today, next at 13:00'],
  [[NOW - HOUR_MS], '1 post was due today at 11:00'],
  [[NOW - 2 * HOUR_MS, NOW - HOUR_MS, NOW + DAY_MS], '2 posts were due today from 10:00'],
  [[NOW - 3 * DAY_MS], '1 post was due on Tue 17 Nov'],
  [[NOW - 3 * DAY_MS, NOW - HOUR_MS], '2 posts were due since Tue 17 Nov'],
  [[NOW + DAY_MS], '1 post due tomorrow at 12:00'],
  [[NOW + DAY_MS, NOW + 2 * DAY_MS], '2 posts due from tomorrow at 12:00'],
  [[NOW + 4 * DAY_MS], '1 post due on Tue 24 Nov at 12:00'],
  [[NOW + 4 * DAY_MS, null], '2 posts due from Tue 24 Nov at 12:00'],
  [[null], '1 post due, at a time not told'],
])('a row says of posts due at %j', (times, words) => {
  expect(whole(dueWords(due(...times), NOW, UTC, UTC))).toBe(words);
});

test('times are those of the workspace, which is named where its clock differs from the reader’s', () => {
  const stockholm = workspaceStyle(aWorkspace(), UTC, false);
  expect(whole(dueWords(due(NOW + HOUR_MS), NOW, stockholm, UTC))).toBe('1 post due today at 14:00, Stockholm time');
  const newYork = workspaceStyle(aWorkspace({ timezone: 'America/New_York', timeFormat: 'H12' }), UTC, false);
  expect(postMoment(NOW + HOUR_MS, NOW, newYork, UTC)).toBe('today at 8:00 am, New York time');
  expect(postMoment(NOW + HOUR_MS, NOW, { timeZone: 'Atlantic/Reykjavik' }, UTC)).toBe('today at 13:00');
  expect(postMoment(null, NOW, UTC, UTC)).toBe('at a time not told');
});

test('a clock that the reader chose stands before that of the workspace; an unknown workspace is written as the reader’s', () => {
  const american = aWorkspace({ timezone: null, timeFormat: 'H12' });
  expect(workspaceStyle(american, { hour12: false }, false)).toEqual({ timeZone: undefined, hour12: true });
  expect(workspaceStyle(american, { hour12: false }, true)).toEqual({ timeZone: undefined, hour12: false });
  expect(workspaceStyle(null, UTC, false)).toBe(UTC);
});

function risk(...times: readonly (number | null)[]) {
  return postsOn(new Map([['soc_acme', due(...times)]]), [{ id: 'soc_acme' }], NOW, () => UTC);
}

test.each<[readonly number[], string | null]>([
  [[], null],
  [[NOW + HOUR_MS, NOW + DAY_MS], '1 post today at risk'],
  [[NOW + DAY_MS], '1 post tomorrow at risk'],
  [[NOW + DAY_MS, NOW + 2 * DAY_MS], '2 posts from tomorrow at risk'],
  [[NOW + 4 * DAY_MS], '1 post on Tue 24 Nov at risk'],
])('the head of a workspace says of posts due at %j', (times, words) => {
  expect(whole(groupDueWords(risk(...times), NOW, UTC))).toBe(words);
});

test.each<[readonly number[], string]>([
  [[], 'None found where it could fail'],
  [[NOW + HOUR_MS], '1 today, at 13:00 for Acme'],
  [[NOW - HOUR_MS, NOW + HOUR_MS], '2 today, the next at 13:00 for Acme'],
  [[NOW + DAY_MS], 'None today, the next tomorrow at 12:00 for Acme'],
  [[NOW - HOUR_MS], '1 past due'],
])('the summary says of posts due at %j', (times, words) => {
  const { lead, rest } = riskWords(
    risk(...times),
    NOW,
    () => UTC,
    () => 'Acme',
    UTC,
  );
  expect(`${lead}${rest}`).toBe(words);
});

const READ = { wanted: 5, read: 5, denied: 0, failed: 0, reading: false, complete: true };

test.each([
  ['all of it', {}, true, null],
  ['nothing is worth reading', { wanted: 0, read: 0 }, true, null],
  ['some of it, and goes on', { read: 3, reading: true }, true, 'Read in 3 of 5 workspaces so far'],
  ['some of it, and that is all', { read: 3, failed: 2 }, true, 'Read in 3 of 5 workspaces'],
  ['all, but not every row', { complete: false }, true, 'Not every post could be read'],
  ['nothing yet', { read: 0, reading: true }, false, 'Looking …'],
  ['nothing, the key may not', { read: 0, denied: 5 }, false, 'This key may not read posts'],
  ['nothing, in vain', { read: 0, failed: 5 }, false, 'The posts could not be read'],
  ['nothing, nobody asked', { read: 0 }, false, 'Refresh reads them'],
])('of what was read: %s', (_, changes, known, words) => {
  expect(readingWords({ ...READ, ...changes })).toEqual({ known, words });
});
