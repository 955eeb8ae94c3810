import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';

import { createAnswerKeeper } from '#app/answerKeeper.ts';
import type { AnswerStore } from '#browser/answerStore.ts';
import { keys } from '#queries/channels.ts';

const ACCOUNT = 'https://api.postbreeze.example pb_live_DEVICE01';
const LEFT = {
  version: 1,
  account: ACCOUNT,
  savedAt: 1,
  clockOffsetMs: null,
  channels: '[{"id":"soc_1","workspaceId":"ws_1","platform":"INSTAGRAM"}]',
  workspaces: '[]',
};

/** A browser that holds `left` and gives it when `letGo` is called. */
function slowStore(left: object) {
  const gate = new EventTarget();
  const open = new Promise<void>((resolve) => gate.addEventListener('open', () => resolve()));
  let held: object | undefined = left;
  const store: AnswerStore = {
    read: () => open.then(() => left),
    write: (answer) => Promise.resolve(void (held = answer)),
    clear: () => Promise.resolve(void (held = undefined)),
  };
  return { store, held: () => held, letGo: () => void gate.dispatchEvent(new Event('open')) };
}

/** A browser whose text is held by whoever read it, and by nobody else. */
function leanStore() {
  const lent: WeakRef<object>[] = [];
  const store: AnswerStore = {
    read: () => {
      const left = { ...LEFT };
      lent.push(new WeakRef(left));
      return Promise.resolve(left);
    },
    write: () => Promise.resolve(),
    clear: () => Promise.resolve(),
  };
  return { store, isHeld: () => lent.some((left) => left.deref() !== undefined) };
}

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This Node does not let its garbage be collected');
  // What a turn has looked at lives until the turn is over.
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    Reflect.apply(collect, undefined, []);
  }
}

test.each(['begin', 'forget'] as const)('the text of the last visit is not held once it served (%s)', async (step) => {
  const { store, isHeld } = leanStore();
  const keeper = createAnswerKeeper(store);
  await collectGarbage();
  expect(isHeld()).toBe(true);
  await keeper.restore(ACCOUNT);
  if (step === 'begin') keeper.begin(new QueryClient());
  else keeper.forget();
  await collectGarbage();
  expect(isHeld()).toBe(false);
  // The keeper itself lives as long as the page.
  expect(keeper.store).toBe(store);
});

test('the list of the last visit begins one cache, and is not held for another', async () => {
  const { store, letGo } = slowStore(LEFT);
  const keeper = createAnswerKeeper(store);
  letGo();
  await keeper.restore(ACCOUNT);
  const [first, second] = [new QueryClient(), new QueryClient()];
  keeper.begin(first);
  keeper.begin(second);
  expect([first, second].map((cache) => cache.getQueryData(keys.channels) !== undefined)).toEqual([true, false]);
});

test.each(['somebody else', null])(
  'what is read only after the visit began drops nothing that the visit kept (%s)',
  async (account) => {
    const { store, held, letGo } = slowStore(LEFT);
    const keeper = createAnswerKeeper(store);
    const restored = keeper.restore(account);
    const cache = new QueryClient();
    keeper.begin(cache);
    const own = { ...LEFT, account: 'of this visit' };
    await store.write(own, 'device');
    letGo();
    await restored;
    expect(held()).toBe(own);
    expect(cache.getQueryData(keys.channels)).toBeUndefined();
  },
);

test('what is read only after the key was forgotten begins nothing', async () => {
  const { store, held, letGo } = slowStore(LEFT);
  const keeper = createAnswerKeeper(store);
  const restored = keeper.restore(ACCOUNT);
  keeper.forget();
  letGo();
  await restored;
  const cache = new QueryClient();
  keeper.begin(cache);
  expect([held(), cache.getQueryData(keys.channels)]).toEqual([undefined, undefined]);
});
