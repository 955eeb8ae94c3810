import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { openApp } from '../support/openApp.tsx';

function watchScroll() {
  const scrollTo = vi.fn();
  vi.stubGlobal('scrollTo', scrollTo);
  return scrollTo;
}

test('a new screen begins at its top; on Back the browser returns to where one was', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  const scrollTo = watchScroll();
  await user.click(screen.getByRole('link', { name: 'Forecast' }));
  await screen.findByRole('heading', { level: 1, name: 'Forecast' });
  expect(scrollTo).toHaveBeenCalledExactlyOnceWith(0, 0);
  window.history.back();
  await screen.findByRole('heading', { level: 1, name: 'Channels' });
  expect(scrollTo).toHaveBeenCalledOnce();
});

test('a filter and the details leave the list where it is', async () => {
  const { user } = openApp();
  const [link] = await screen.findAllByRole('link', { name: 'Quillfern Studio' });
  if (link === undefined) throw new Error('The sample has no such channel');
  const scrollTo = watchScroll();
  await user.click(screen.getByRole('button', { name: /^Needs reconnect/ }));
  await user.click(screen.getAllByRole('link', { name: 'Quillfern Studio' })[0] ?? link);
  await screen.findByRole('region', { name: /^Details of/ });
  expect(scrollTo).not.toHaveBeenCalled();
});

test('a report on another workspace is another page', async () => {
  const { user } = openApp({ at: '/report' });
  const link = await screen.findByRole('link', { name: /^Quillfern Studio/ });
  const scrollTo = watchScroll();
  await user.click(link);
  await screen.findByRole('article');
  await waitFor(() => expect(scrollTo).toHaveBeenCalledExactlyOnceWith(0, 0));
});
