import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { openApp } from '../support/openApp.tsx';

/** The words on a button or link, without what is drawn for the eye alone. */
function visibleWords(control: HTMLElement): string {
  const copy = control.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const drawn of copy.querySelectorAll('[aria-hidden="true"], kbd, svg')) drawn.remove();
  return copy.textContent.replace('…', '').trim();
}

test.each([
  ['details', '/channels/soc_01K0H2J4K6M8N0P2Q4R6S8T0V2', 'Timeline'],
  ['queue', '/reconnect', 'Next'],
  ['settings', '/settings', 'History'],
  ['connect-channel', '/connect-channel?workspace=ws_01J8QF3M5N7P9R1S3T5V7W9X1Y&platform=X', 'Before you sign in'],
])('on the %s what is read on a button or link is what its name begins with', async (_, at, there) => {
  openApp({ at });
  await waitFor(() => expect(screen.getByRole('heading', { name: there })).toBeVisible());
  const controls = [...screen.getAllByRole('button'), ...screen.getAllByRole('link')];
  const named = controls.filter((control) => control.hasAttribute('aria-label') && visibleWords(control) !== '');
  for (const control of named) expect(control).toHaveAccessibleName(expect.stringContaining(visibleWords(control)));
});
