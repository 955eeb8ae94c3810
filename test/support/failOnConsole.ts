import { format } from 'node:util';

import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Any `console.error` or `console.warn` fails the test it happened in. */
export function failOnConsole(): void {
  const said: string[] = [];
  const note = (...words: unknown[]) => void said.push(format(...words));
  beforeEach(() => {
    said.length = 0;
    vi.spyOn(console, 'error').mockImplementation(note);
    vi.spyOn(console, 'warn').mockImplementation(note);
  });
  afterEach(() => {
    expect(said, 'the console must stay quiet').toEqual([]);
  });
}
