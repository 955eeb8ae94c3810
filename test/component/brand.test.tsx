import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { openApp } from '../support/openApp.tsx';

/** Colours that the head of a workspace wears and no screen reader hears. */
async function coloursOf(workspace: string): Promise<string[]> {
  const fold = await screen.findByRole('button', { name: `Fold ${workspace}` });
  // eslint-disable-next-line testing-library/no-node-access -- a decoration has no role and no name to be found by
  const drawn = fold.parentElement?.querySelectorAll<HTMLElement>(':scope > [aria-hidden="true"]') ?? [];
  return [...drawn].map(({ style }) => style.backgroundColor);
}

test('the head of a workspace wears its brand’s colour, and none where it has none', async () => {
  openApp();
  expect(await coloursOf('Quillfern Studio')).toEqual(['rgb(15, 118, 110)']);
  expect(await coloursOf('Tidepool Labs')).toEqual(['rgb(29, 78, 216)']);
  expect(await coloursOf('Lantern & Pine')).toEqual([]);
});
