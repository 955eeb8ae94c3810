import { act } from '@testing-library/react';

import type { OpenApp } from './openApp.tsx';
import type { ConsentPopUp } from './consentWindow.ts';

/** What a person decides on the stand-in consent page. */
export type Decision = 'approve' | 'deny' | 'other';

/** Decides on the consent page that `popUp` shows; the page then closes itself, as the sandbox's does. */
export async function decide({ sandbox }: OpenApp, popUp: ConsentPopUp | undefined, decision: Decision): Promise<void> {
  const address = popUp?.visited.at(-1);
  if (popUp === undefined || address === undefined) throw new Error('No consent page is open');
  const state = new URL(address).searchParams.get('state') ?? '';
  const body = new URLSearchParams({ state, decision });
  const answer = await sandbox.consent(new Request(new URL('/authorize', address), { method: 'POST', body }));
  if (!answer.ok) throw new Error(`The consent page answered ${String(answer.status)}`);
  act(() => popUp.close());
}
