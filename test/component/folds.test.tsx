import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { openApp, type OpenApp } from '../support/openApp.tsx';
import { rowsShown } from '../support/list.ts';

test('what is folded by hand stays so over a reload, and few workspaces are open without a hand', async () => {
  const first = openApp();
  await screen.findAllByRole('article');
  await first.user.click(screen.getByRole('button', { name: 'Fold Quillfern Studio' }));
  await waitFor(() => expect(rowsShown().some((name) => name.startsWith('Quillfern'))).toBe(false));
  first.leave();
  openApp();
  expect(await screen.findByRole('button', { name: 'Unfold Quillfern Studio' })).toBeVisible();
  expect(rowsShown().some((name) => name.startsWith('Quillfern'))).toBe(false);
});

test('where the browser keeps nothing, what is folded stays so until the page is left', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const { user } = openApp();
  await user.click(await screen.findByRole('button', { name: 'Fold Quillfern Studio' }));
  await waitFor(() => expect(rowsShown().some((name) => name.startsWith('Quillfern'))).toBe(false));
});

async function connect({ user, sandbox }: OpenApp): Promise<void> {
  await user.type(await screen.findByLabelText('API key'), sandbox.key);
  await user.click(screen.getByRole('button', { name: 'Connect' }));
}

test('with the key the folds are forgotten', async () => {
  const app = openApp({ config: { mode: 'live' } });
  await connect(app);
  await app.user.click(await screen.findByRole('button', { name: 'Fold Quillfern Studio' }));
  await app.user.click(screen.getByRole('link', { name: /^Settings/ }));
  await app.user.click(await screen.findByRole('button', { name: 'Forget key' }));
  await connect(app);
  await app.user.click(await screen.findByRole('link', { name: 'Postbreeze Channels' }));
  expect(await screen.findByRole('button', { name: 'Fold Quillfern Studio' })).toBeVisible();
});
