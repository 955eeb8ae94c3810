import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { openApp } from '../support/openApp.tsx';
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
