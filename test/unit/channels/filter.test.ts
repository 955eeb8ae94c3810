import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  filterFromQuery,
  filterToQuery,
  isNarrowed,
  matcherOf,
  NO_FILTER,
  toggled,
  type ChannelFilter,
} from '#channels/filter.ts';
import { HEALTH_GROUPS } from '#channels/health.ts';
import { SORTS } from '#channels/sort.ts';
import { aChannel, anAssessed, HOUR_MS, NOW } from '../../support/builders.ts';

const read = (address: string) => filterFromQuery(new URLSearchParams(address));

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const filters: fc.Arbitrary<ChannelFilter> = fc.record({
  workspaces: fc.uniqueArray(text),
  platforms: fc.uniqueArray(text),
  health: fc.uniqueArray(fc.constantFrom(...HEALTH_GROUPS)),
  text: fc.string({ unit: 'grapheme' }),
  sort: fc.constantFrom(...SORTS),
});

test('a filter survives the address and back', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const address = new URLSearchParams(filterToQuery(filter)).toString();
      expect(read(address)).toEqual({ filter, ignored: [] });
    }),
  );
});

test('any query at all can be read, and read again the same', () => {
  const name = fc.oneof(fc.constantFrom('workspace', 'platform', 'health', 'q', 'sort'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (query) => {
      const { filter } = filterFromQuery(query);
      expect(filterFromQuery(filterToQuery(filter)).filter).toEqual(filter);
    }),
  );
});

test('what is usual is left out of the address', () => {
  expect(filterToQuery(NO_FILTER)).toEqual([]);
  expect(filterToQuery({ ...NO_FILTER, sort: 'name' })).toEqual([['sort', 'name']]);
});

test('the address is spelled as other programs spell it', () => {
  const filter: ChannelFilter = {
    workspaces: ['ws_1', 'ws_2'],
    platforms: ['INSTAGRAM', 'X'],
    health: ['needs-reconnect', 'at-risk'],
    text: 'acme bikes',
    sort: 'expiry',
  };
  expect(new URLSearchParams(filterToQuery(filter)).toString()).toBe(
    'workspace=ws_1&workspace=ws_2&platform=INSTAGRAM&platform=X&health=needs-reconnect&health=at-risk&q=acme+bikes&sort=expiry',
  );
});

test('values that mean nothing are left out and named', () => {
  const { filter, ignored } = read('health=sick&health=at-risk&sort=colour&health=Healthy&utm_source=mail');
  expect(filter).toEqual({ ...NO_FILTER, health: ['at-risk'] });
  expect(ignored).toEqual(['health=sick', 'sort=colour', 'health=Healthy']);
});

test('empty values say nothing, twice the same says it once', () => {
  expect(read('workspace=&health=&q=&sort=')).toEqual({ filter: NO_FILTER, ignored: [] });
  expect(read('workspace=a&workspace=a&health=healthy&health=healthy').filter).toEqual({
    ...NO_FILTER,
    workspaces: ['a'],
    health: ['healthy'],
  });
});

test('a name that every object has is no health and no order', () => {
  expect(read('health=constructor&sort=toString').ignored).toEqual(['health=constructor', 'sort=toString']);
  expect(read('view=wall').ignored).toEqual([]);
  expect(read('view=door').ignored).toEqual(['view=door']);
});

test.each<[Partial<ChannelFilter>, boolean]>([
  [{}, false],
  [{ sort: 'name' }, false],
  [{ text: '   ' }, false],
  [{ text: 'a' }, true],
  [{ workspaces: ['ws_1'] }, true],
  [{ platforms: ['X'] }, true],
  [{ health: ['healthy'] }, true],
])('%o narrows: %s', (changes, narrowed) => {
  expect(isNarrowed({ ...NO_FILTER, ...changes })).toBe(narrowed);
});

test('a choice is added and taken out again', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

const shop = anAssessed({ displayName: 'Bibliothèque Ångström', handle: 'biblio', platform: 'LINKEDIN_COMPANY' });

function finds(query: string): boolean {
  return matcherOf({ ...NO_FILTER, text: query }, () => 'Nordic Clients')(shop);
}

test.each([
  ['nothing asked', ''],
  ['only spaces', '  '],
  ['the name', 'Bibliothèque'],
  ['without accents, in another case', 'BIBLIOTHEQUE angstrom'],
  ['accents written apart', 'Bibliothe\u0300que'],
  ['the handle', 'biblio'],
  ['the platform as people call it', 'linkedin page'],
  ['the workspace', 'nordic'],
  ['words in any order, from any place', 'page nordic ang'],
])('a search finds a channel by %s', (_, query) => {
  expect(finds(query)).toBe(true);
});

test.each([
  ['one word that is nowhere', 'biblio madrid'],
  ['a pattern', '.*'],
  ['another platform', 'linkedin profile'],
])('a search does not find a channel by %s', (_, query) => {
  expect(finds(query)).toBe(false);
});

test('a search looks through the reason of a failed refresh, and through none that is history', () => {
  const failed = { lastRefreshAttemptAt: NOW - HOUR_MS, lastRefreshErrorStatus: 503 };
  const byReason = (lastRefreshedAt: number) => {
    const assessed = anAssessed({ ...failed, lastRefreshedAt });
    return matcherOf({ ...NO_FILTER, text: '503' }, () => '')(assessed);
  };
  expect(byReason(NOW - 2 * HOUR_MS)).toBe(true);
  expect(byReason(NOW)).toBe(false);
});

test('a workspace and a platform narrow together; health is counted apart', () => {
  const filter: ChannelFilter = {
    ...NO_FILTER,
    workspaces: ['ws_1'],
    platforms: ['X', 'THREADS'],
    health: ['expiring'],
  };
  const matches = matcherOf(filter, () => '');
  expect(matches(anAssessed({ workspaceId: 'ws_1', platform: 'X' }))).toBe(true);
  expect(matches(anAssessed({ workspaceId: 'ws_1', platform: 'YOUTUBE' }))).toBe(false);
  expect(matches(anAssessed({ workspaceId: 'ws_2', platform: 'X' }))).toBe(false);
  expect(matches(anAssessed({ workspaceId: 'ws_1', platform: null }))).toBe(false);
});

test('a channel without a name can be searched', () => {
  const { id } = aChannel({ displayName: null, handle: null, externalId: null });
  const nameless = anAssessed({ displayName: null, handle: null, externalId: null });
  expect(matcherOf({ ...NO_FILTER, text: id }, () => '')(nameless)).toBe(true);
});
