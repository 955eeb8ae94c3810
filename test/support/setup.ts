import '@testing-library/jest-dom/vitest';

import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { NOW } from './builders.ts';
import { failOnConsole } from './failOnConsole.ts';
import { network, sent } from './network.ts';

process.env['TZ'] = 'UTC';
// The first test of a file loads the lazy parts of the page, and the machine may be busy.
vi.setConfig({ testTimeout: 20_000 });
configure({
  asyncUtilTimeout: 8_000,
  // A failure says what was looked for and what is there; the whole page behind it hides that.
  getElementError: (message) =>
    new Error(`${message?.slice(0, 200) ?? ''}\n\nOn screen: ${document.body.textContent.slice(0, 1_500)}`),
});

failOnConsole();

beforeAll(() => network.listen({ onUnhandledRequest: 'error' }));

beforeEach(() => {
  // The clock of the machine that runs the tests must not decide how times read.
  setPreferences({
    theme: 'system',
    density: 'comfortable',
    clock: '24h',
    warningDays: 7,
    polling: 'on',
    shortcuts: 'on',
    readOnly: 'off',
    notifications: 'off',
  });
  localStorage.clear();
  // It begins at NOW and goes on with the real clock; `pass` of time.ts leaps. The page's own frames stay real.
  vi.useFakeTimers({
    now: NOW,
    shouldAdvanceTime: true,
    advanceTimeDelta: 10,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  vi.stubGlobal('scrollTo', () => undefined);
  // jsdom draws nothing: there is nowhere to scroll.
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('matchMedia', (media: string) => Object.assign(new EventTarget(), { matches: false, media }));
});

afterEach(() => {
  cleanup();
  // The query library remembers a device that went offline.
  window.dispatchEvent(new Event('online'));
  localStorage.clear();
  sessionStorage.clear();
  network.resetHandlers();
  sent.length = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

afterAll(() => network.close());
