import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Line } from '#browser/tabs.ts';
import type { ChannelListing, Workspace } from '#channels/channel.ts';
import { keys } from '#queries/channels.ts';
import { aChannel, aWorkspace, NOW } from '../../support/builders.ts';

/** The line between tabs: what one says, the others hear a moment later, as a copy. */
function aLine() {
  const said: unknown[] = [];
  const tabs = new Set<(message: unknown) => void>();
  const closing: (() => void)[] = [];
  return {
    said,
    /** The browser closes the tab that came on the line as this one, from 0. */
    closes: (index: number) => closing[index]?.(),
    open(heard: (message: unknown) => void, leaving: () => void = () => undefined): Line {
      tabs.add(heard);
      closing.push(leaving);
      return {
        tell(message) {
          said.push(message);
          const others = [...tabs].filter((tab) => tab !== heard);
          const copy: unknown = structuredClone(message);
          queueMicrotask(() => others.forEach((tab) => tab(copy)));
        },
        close: () => void tabs.delete(heard),
      };
    },
  };
}

const stops: (() => void)[] = [];

/** One tab: modules of its own, as in a browser. */
async function aTab(line: ReturnType<typeof aLine>, answer: () => Promise<readonly Workspace[]>) {
  vi.resetModules();
  const { ApiError } = await import('#api/apiError.ts');
  const { askUnlessTold, outdate } = await import('#queries/elsewhere.ts');
  const { shareAnswers } = await import('#queries/sharedAnswers.ts');
  const queryClient = new QueryClient();
  stops.push(
    shareAnswers(
      queryClient,
      (heard, leaving) => line.open(heard, leaving),
      () => Date.now(),
    ),
  );
  let asked = 0;
  const held = () => queryClient.getQueryData<readonly Workspace[]>(keys.workspaces);
  const poll = () =>
    queryClient.query({
      queryKey: keys.workspaces,
      retry: false,
      queryFn: () =>
        askUnlessTold('workspaces', held, () => {
          asked += 1;
          return answer();
        }),
    });
  /** Asks for the list of channels; answers what is held then. */
  const list = async (rows: () => Promise<ChannelListing['rows']>) => {
    await queryClient.query({
      queryKey: keys.channels,
      retry: false,
      queryFn: () =>
        askUnlessTold(
          'channels',
          () => queryClient.getQueryData<ChannelListing>(keys.channels),
          async () => ({ rows: await rows(), clockOffsetMs: null }),
        ),
    });
    return rowsOf(queryClient);
  };
  return { queryClient, poll, list, held, asked: () => asked, outdate, ApiError };
}

function rowsOf(queryClient: QueryClient) {
  return queryClient.getQueryData<ChannelListing>(keys.channels)?.rows;
}

/** An answer that comes when it is let. */
function later<T>() {
  let settle: { resolve: (value: T) => void; reject: (error: unknown) => void } | null = null;
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, come: (value: T) => settle?.resolve(value), fail: (error: unknown) => settle?.reject(error) };
}

const ROWS: ChannelListing['rows'] = [{ kind: 'channel', channel: aChannel() }];
const WORKSPACES = [aWorkspace()];
const well = () => Promise.resolve(WORKSPACES);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

test('what one tab is told, the other knows without asking', async () => {
  const line = aLine();
  const [one, other] = [await aTab(line, well), await aTab(line, well)];
  await vi.advanceTimersByTimeAsync(10);
  await one.poll();
  await vi.advanceTimersByTimeAsync(10);
  expect(other.held()).toEqual(WORKSPACES);
  expect(other.queryClient.getQueryState(keys.workspaces)?.dataUpdatedAt).toBe(
    one.queryClient.getQueryState(keys.workspaces)?.dataUpdatedAt,
  );
  expect([one.asked(), other.asked()]).toEqual([1, 0]);
});

test('while one tab asks, the other waits for its answer', async () => {
  const line = aLine();
  const answer = later<readonly Workspace[]>();
  const [one, other] = [await aTab(line, () => answer.promise), await aTab(line, well)];
  const first = one.poll();
  await vi.advanceTimersByTimeAsync(10);
  const second = other.poll();
  await vi.advanceTimersByTimeAsync(20_000);
  answer.come(WORKSPACES);
  expect(await first).toEqual(WORKSPACES);
  expect(await second).toEqual(WORKSPACES);
  expect([one.asked(), other.asked()]).toEqual([1, 0]);
});

test('a failure is shared, and its words with it', async () => {
  const line = aLine();
  const answer = later<readonly Workspace[]>();
  const [one, other] = [await aTab(line, () => answer.promise), await aTab(line, well)];
  const first = one.poll().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10);
  const second = other.poll().catch((error: unknown) => error);
  answer.fail(new one.ApiError({ kind: 'timed-out', afterMs: 30_000 }));
  expect(await first).toMatchObject({ failure: { kind: 'timed-out' } });
  expect(await second).toMatchObject({ failure: { kind: 'timed-out', afterMs: 30_000 } });
  expect([one.asked(), other.asked()]).toEqual([1, 0]);
});

test('a tab that asks and is never heard of again is not waited for longer than any request takes', async () => {
  const line = aLine();
  const [one, other] = [await aTab(line, () => new Promise(() => undefined)), await aTab(line, well)];
  void one.poll();
  await vi.advanceTimersByTimeAsync(10);
  const second = other.poll();
  await vi.advanceTimersByTimeAsync(65_000);
  expect(await second).toEqual(WORKSPACES);
  expect(other.asked()).toBe(1);
});

test('a tab that is alone keeps its answers to itself', async () => {
  const line = aLine();
  const one = await aTab(line, well);
  await one.poll();
  expect(line.said).toEqual([{ kind: 'hello' }, { kind: 'asking', name: 'workspaces', at: NOW }]);
});

test('rows that did not change are sent once, and the age of the list every time', async () => {
  const line = aLine();
  const [one, other] = [await aTab(line, well), await aTab(line, well)];
  await vi.advanceTimersByTimeAsync(10);
  const rows: ChannelListing['rows'] = [{ kind: 'channel', channel: aChannel() }];
  const listing = (offset: number) =>
    one.queryClient.query({
      queryKey: keys.channels,
      queryFn: () => Promise.resolve({ rows, clockOffsetMs: offset, diagnose: () => null }),
      structuralSharing: (_, next) => next,
    });
  await listing(1);
  await vi.advanceTimersByTimeAsync(60_000);
  await listing(2);
  await vi.advanceTimersByTimeAsync(10);
  const told = line.said.filter((note) => typeof note === 'object' && note !== null && 'rows' in note);
  expect(told.map((note) => ('rows' in note ? note.rows : undefined))).toEqual([rows, null]);
  expect(other.queryClient.getQueryData(keys.channels)).toMatchObject({ rows, clockOffsetMs: 2 });
  expect(other.queryClient.getQueryState(keys.channels)?.dataUpdatedAt).toBe(NOW + 60_010);
});

test('posts that were read at once for many workspaces are shared too', async () => {
  const line = aLine();
  const [one, other] = [await aTab(line, well), await aTab(line, well)];
  await vi.advanceTimersByTimeAsync(10);
  one.queryClient.setQueryData(keys.posts('ws_1'), { posts: [], complete: true });
  await vi.advanceTimersByTimeAsync(10);
  expect(other.queryClient.getQueryData(keys.posts('ws_1'))).toEqual({ posts: [], complete: true });
});

test('a part of the list that was read alone stays where it was read', async () => {
  const line = aLine();
  const one = await aTab(line, well);
  await aTab(line, well);
  await vi.advanceTimersByTimeAsync(10);
  one.queryClient.setQueryData(keys.channels, { rows: [], clockOffsetMs: null });
  expect(line.said.filter((note) => typeof note === 'object' && note !== null && 'rows' in note)).toEqual([]);
});

test('what another tab asked for before a change here is not taken for how it is after it', async () => {
  const line = aLine();
  const older = later<ChannelListing['rows']>();
  const [one, other] = [await aTab(line, well), await aTab(line, well)];
  await other.list(() => Promise.resolve(ROWS));
  await vi.advanceTimersByTimeAsync(10);
  const before = one.list(() => older.promise);
  await vi.advanceTimersByTimeAsync(10);
  other.outdate('channels');
  // It does not wait for the tab that asks already.
  expect(await other.list(() => Promise.resolve([]))).toEqual([]);
  await vi.advanceTimersByTimeAsync(10);
  older.come(ROWS);
  await before;
  await vi.advanceTimersByTimeAsync(10);
  expect(rowsOf(other.queryClient)).toEqual([]);
  // What is asked for from now on counts again.
  await one.list(() => Promise.resolve([...ROWS, ...ROWS]));
  await vi.advanceTimersByTimeAsync(10);
  expect(rowsOf(other.queryClient)).toEqual([...ROWS, ...ROWS]);
});

test('what this tab asks for after it waited for another is told to the others', async () => {
  const line = aLine();
  const [one, other] = [await aTab(line, well), await aTab(line, well)];
  await vi.advanceTimersByTimeAsync(10);
  void one.list(() => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(10);
  void other.list(() => Promise.resolve([])).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(10);
  await other.queryClient.cancelQueries({ queryKey: keys.channels });
  other.outdate('channels');
  await vi.advanceTimersByTimeAsync(10);
  await other.list(() => Promise.resolve(ROWS));
  await vi.advanceTimersByTimeAsync(10);
  expect(rowsOf(one.queryClient)).toEqual(ROWS);
});

test('what a tab holds already is not dated now by an answer that it could not take', async () => {
  const line = aLine();
  const other = await aTab(line, well);
  other.queryClient.setQueryData(keys.channels, { rows: [], clockOffsetMs: null }, { updatedAt: NOW - 60_000 });
  const { tell } = line.open(() => undefined);
  tell({ kind: 'asking', name: 'channels', at: NOW });
  await vi.advanceTimersByTimeAsync(10);
  const listed = other.list(() => Promise.resolve(ROWS));
  await vi.advanceTimersByTimeAsync(10);
  // The rows of a moment that this tab was not there for.
  tell({ kind: 'channels', asked: NOW, at: NOW + 20, since: NOW - 1_000, rows: null, clockOffsetMs: null });
  expect(await listed).toEqual(ROWS);
});

test('a tab that comes new is sent all rows, though they did not change', async () => {
  const line = aLine();
  const [one] = [await aTab(line, well), await aTab(line, well)];
  await vi.advanceTimersByTimeAsync(10);
  await one.list(() => Promise.resolve(ROWS));
  await vi.advanceTimersByTimeAsync(10);
  const third = await aTab(line, well);
  await vi.advanceTimersByTimeAsync(60_000);
  await one.list(() => Promise.resolve(ROWS));
  await vi.advanceTimersByTimeAsync(10);
  expect(rowsOf(third.queryClient)).toEqual(ROWS);
});

test.each([
  ['is closed', (line: ReturnType<typeof aLine>) => line.closes(0)],
  ['stops to share', () => stops[0]?.()],
])('who waits for a tab that %s asks at once', async (_, leave) => {
  const line = aLine();
  const [one, other] = [await aTab(line, () => new Promise(() => undefined)), await aTab(line, well)];
  void one.poll();
  await vi.advanceTimersByTimeAsync(10);
  const second = other.poll();
  leave(line);
  await vi.advanceTimersByTimeAsync(10);
  expect(other.asked()).toBe(1);
  expect(await second).toEqual(WORKSPACES);
});

test.each([null, 7, 'hello', {}, { kind: 'else' }, []])('%o on the line is not a note', async (message) => {
  const line = aLine();
  const one = await aTab(line, well);
  line.open(() => undefined).tell(message);
  await vi.advanceTimersByTimeAsync(10);
  expect(await one.poll()).toEqual(WORKSPACES);
});
