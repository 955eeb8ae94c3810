import { act, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { delay, getResponse, http, HttpResponse } from 'msw';
import { BrowserRouter } from 'react-router-dom';
import { vi } from 'vitest';

import type { ConsoleConfig } from '#api/consoleConfig.ts';
import { createAnswerKeeper } from '#app/answerKeeper.ts';
import { App } from '#app/App.tsx';
import { accessOf, openingOf, type Opening } from '#app/opening.ts';
import { openAnswerStore } from '#browser/answerStore.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '#sandbox/sandbox.ts';
import { NOW } from './builders.ts';
import { network } from './network.ts';

/** Origin of the stand-in consent page in component tests. */
export const CONSENT_ORIGIN = 'https://consent.example';

const CONFIG: ConsoleConfig = {
  mode: 'sandbox',
  apiOrigin: 'https://api.postbreeze.example',
  readOnly: false,
  avatars: 'direct',
};

/** The page as a person has it open, and the sandbox behind it. */
export interface OpenApp {
  readonly user: UserEvent;
  readonly sandbox: Sandbox;
  /** Answers one endpoint (`GET /social-accounts`) in place of the sandbox, from now on. */
  readonly answer: (endpoint: Endpoint, by: Answer) => void;
  /** Lets the sandbox answer everything again. */
  readonly recover: () => void;
  /** Leaves the page, as a reload does: memory goes, storage stays. */
  readonly leave: () => void;
}

/** A method and a path below `/api/v1`. */
type Endpoint = `${'GET' | 'POST' | 'DELETE'} /${string}`;

/** What an endpoint answers: a response, no connection at all, or nothing for ever. */
type Answer = ((request: Request) => Response | Promise<Response>) | 'unreachable' | 'silence';

/** What is opened: everything has a default. */
export interface Opened {
  readonly at?: string;
  readonly config?: Partial<ConsoleConfig>;
  readonly sandbox?: Partial<SandboxOptions>;
  /** What stands in for the sandbox from the first request on. */
  readonly answers?: Readonly<Record<Endpoint, Answer>>;
}

/** Opens the whole product at the address `at`: the real router and cache over a sandbox that `sandbox` describes. */
export function openApp(opened: Opened = {}): OpenApp {
  const config = { ...CONFIG, ...opened.config };
  return draw(opened, { config, access: accessOf(config), keeper: createAnswerKeeper(openAnswerStore()) });
}

/** Opens it once more, as a reload does: with what the last visit left in the browser. */
export async function openAppAgain(opened: Opened = {}): Promise<OpenApp> {
  const config = { ...CONFIG, ...opened.config };
  return draw(opened, await openingOf(config, createAnswerKeeper(openAnswerStore())));
}

function draw({ at = '/', sandbox: options = {}, answers = {} }: Opened, opening: Opening): OpenApp {
  const sandbox = createSandbox({
    data: 'small',
    now: () => Date.now(),
    consentOrigin: () => CONSENT_ORIGIN,
    ...options,
  });
  const everything = http.all('*/api/v1/*', async ({ request }) => {
    const asked = new Request(request);
    // As the server of the page does where it holds the key.
    if (opening.config.mode !== 'live') asked.headers.set('Authorization', `Bearer ${sandbox.key}`);
    return getResponse(sandbox.handlers, asked);
  });
  // The server of the page; it sends no other build.
  const page = http.get('http://localhost:*/', () => HttpResponse.html(''));
  network.resetHandlers(everything, page);
  for (const [endpoint, by] of Object.entries(answers)) answerWith(endpoint, by);
  window.history.replaceState(null, '', at);
  const { unmount } = render(
    <BrowserRouter useTransitions={false}>
      <App opening={opening} />
    </BrowserRouter>,
  );
  return {
    user: userEvent.setup({ delay: null }),
    sandbox,
    answer: answerWith,
    recover: () => network.resetHandlers(everything, page),
    leave: unmount,
  };
}

function answerWith(endpoint: string, by: Answer): void {
  const [method = 'GET', path = ''] = endpoint.split(' ');
  network.use(
    http.all(`*/api/v1${path}`, async ({ request }) => {
      if (request.method !== method) return undefined;
      if (by === 'unreachable') return HttpResponse.error();
      if (by === 'silence') await delay('infinite');
      return typeof by === 'string' ? HttpResponse.error() : by(request);
    }),
  );
}

/** Lets `ms` go by, in steps short enough for answers to come in between. */
export async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 5_000) {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(Math.min(left, 5_000));
      for (let round = 0; round < 10; round += 1) await new Promise((resolve) => setImmediate(resolve));
    });
  }
}

/** Puts the page out of view, or back into it. */
export function setInView(inView: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(inView ? 'visible' : 'hidden');
  act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
}

/** From now on the page is as narrow as a phone; before `openApp`. */
export function makeNarrow(): void {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: media === '(width <= 860px)', media }),
  );
}

/** Takes the device's network away, or gives it back. */
export function setOnline(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
}

/** The contract's error envelope (API.md 3). */
export function refusal(statusCode: number, more: Record<string, unknown> = {}): Response {
  return Response.json(
    { statusCode, code: 'EXAMPLE_FAILURE', message: 'It did not work out.', requestId: 'req_0123456789', ...more },
    { status: statusCode, headers: { Date: new Date(NOW).toUTCString() } },
  );
}
