import { expect, test } from 'vitest';

import { NO_FILTER } from '#channels/filter.ts';
import { actionsFor, filtersFor, listAt, matching, screensFor, type Situation } from '#views/palette/commands.ts';
import { answerFor } from '#views/palette/items.ts';

const HERE: Situation = {
  pathname: '/',
  search: '',
  filter: NO_FILTER,
  toReconnect: { all: 9, filtered: 9 },
  onlyOf: [],
  groups: new Set(['needs-reconnect', 'healthy', null]),
  platforms: ['INSTAGRAM', 'X', 'MASTODON'],
  controls: [],
  preferences: { theme: 'system', density: 'comfortable' },
  readOnly: false,
  holdsKey: true,
};

const labels = (commands: readonly { readonly label: string }[]) => commands.map(({ label }) => label);
const targetOf = (commands: readonly { readonly label: string; readonly does: object }[], label: string) => {
  const does = commands.find((command) => command.label === label)?.does;
  return does !== undefined && 'to' in does ? does.to : null;
};

test('the queue is first where anything is broken, with the number that it will show', () => {
  expect(labels(actionsFor(HERE))[0]).toBe('Reconnect 9 channels');
  expect(labels(actionsFor({ ...HERE, toReconnect: { all: 0, filtered: 0 } })).join()).not.toMatch(/Reconnect/);
  const filter = { ...NO_FILTER, platforms: ['X'] };
  const narrowed = { ...HERE, filter, search: '?platform=X', toReconnect: { all: 9, filtered: 1 } };
  const actions = actionsFor(narrowed);
  expect(labels(actions).slice(0, 2)).toEqual(['Reconnect 1 channel', 'Reconnect all 9 channels']);
  expect(targetOf(actions, 'Reconnect 1 channel')).toBe('/reconnect?platform=X');
  expect(targetOf(actions, 'Reconnect all 9 channels')).toBe('/reconnect');
});

test('a filter that leaves none of the broken does not stand in the way of the others', () => {
  const filter = { ...NO_FILTER, health: ['healthy' as const] };
  const actions = actionsFor({ ...HERE, filter, search: '?health=healthy', toReconnect: { all: 9, filtered: 0 } });
  expect(targetOf(actions, 'Reconnect 9 channels')).toBe('/reconnect');
});

test('where all are too many for one answer, the queue is of the workspaces that were read, and said to be', () => {
  const filter = { ...NO_FILTER, workspaces: ['ws_1'], platforms: ['X'] };
  const search = '?workspace=ws_1&platform=X';
  const actions = actionsFor({ ...HERE, filter, search, onlyOf: ['ws_1'], toReconnect: { all: 9, filtered: 1 } });
  expect(targetOf(actions, 'Reconnect 1 channel')).toBe(`/reconnect${search}`);
  expect(targetOf(actions, 'Reconnect 9 channels')).toBe('/reconnect?workspace=ws_1');
  expect(actions.find(({ key }) => key === 'reconnect')?.hint).toEqual({ words: 'in the workspaces loaded' });
});

test('read-only, and without a key here, what cannot be done is left out', () => {
  const actions = labels(actionsFor({ ...HERE, readOnly: true, holdsKey: false }));
  expect(actions.join()).not.toMatch(/Reconnect|Connect|Forget/);
  expect(actions).toContain('Refresh');
});

test('the search of the list is offered where the list is', () => {
  expect(labels(actionsFor({ ...HERE, pathname: '/channels/soc_1' }))).toContain('Search channels');
  expect(labels(actionsFor({ ...HERE, pathname: '/forecast' }))).not.toContain('Search channels');
});

test('the screen that is there is not gone to; the filter goes along to the others', () => {
  const screens = screensFor({ pathname: '/forecast', search: '?q=acme' });
  expect(labels(screens)).toEqual(['Channels', 'Reconnect queue', 'Client report', 'Settings', 'Wall']);
  expect(targetOf(screens, 'Channels')).toBe('/?q=acme');
  expect(targetOf(screens, 'Wall')).toBe('/?q=acme&view=wall');
});

test('filters lead to the list, keep what else is chosen, and are let go by the same command', () => {
  const filter = { ...NO_FILTER, health: ['needs-reconnect' as const], text: 'a&b', sort: 'name' as const };
  const filters = filtersFor({ ...HERE, filter });
  expect(targetOf(filters, 'Healthy')).toBe('/?health=needs-reconnect&health=healthy&q=a%26b&sort=name');
  expect(targetOf(filters, 'Needs reconnect')).toBe('/?q=a%26b&sort=name');
  expect(targetOf(filters, 'Clear filters')).toBe('/?sort=name');
  expect(targetOf(filters, 'Sort: needs attention')).toBe('/?health=needs-reconnect&q=a%26b');
  expect(targetOf(filters, 'MASTODON')).toBe('/?platform=MASTODON&health=needs-reconnect&q=a%26b&sort=name');
  expect(filters.filter(({ chosen }) => chosen).map(({ label }) => label)).toEqual(['Needs reconnect', 'Sort: name']);
  expect(labels(filters)).not.toContain('Unknown');
  expect(listAt(NO_FILTER)).toBe('/');
});

test('every word must begin a word; what begins as the text does comes first', () => {
  const commands = [...actionsFor(HERE), ...screensFor(HERE)];
  expect(labels(matching(commands, 're'))).toEqual(expect.arrayContaining(['Refresh', 'Reconnect queue']));
  expect(labels(matching(commands, 'fresh'))).toEqual([]);
  expect(labels(matching(commands, 'THEME da'))).toEqual(['Theme: dark']);
  expect(labels(matching(commands, 'sign out'))).toEqual(['Forget key']);
  const [first] = matching(commands, 'connect');
  expect(first?.label).toBe('Connect a channel');
});

test('nothing that acts without asking is there before it is typed for', () => {
  expect(labels(matching(actionsFor(HERE), ''))).not.toContain('Forget key');
});

test('the group in which something is called as the text begins comes first', () => {
  const titles = (text: string) =>
    answerFor({ ...HERE, platforms: ['X', 'LINKEDIN_PERSON'] }, { channels: [], workspaces: [] }, text).groups.map(
      ({ title }) => title,
    );
  expect(titles('li')).toEqual(['Filters', 'Actions']);
  expect(titles('theme li')).toEqual(['Actions']);
});

test.each(['fo', 'for', 'forget'])('Enter after “%s” does not forget the key where anything else is meant', (text) => {
  const groups = answerFor(HERE, { channels: [], workspaces: [] }, text).groups;
  const first = groups[0]?.items[0];
  if (text === 'forget') expect(groups.map(({ title }) => title)).toEqual(['Key']);
  else expect(first?.kind === 'command' ? first.command.label : '').toBe('Forecast');
});
