/** The embedded API: contract-true answers over sample data, all of its state in one object. */
import type { RequestHandler } from 'msw';

import { createConnections } from './connect.ts';
import { createConsent } from './consent.ts';
import { agencyData } from './data/agency.ts';
import { emptyData } from './data/empty.ts';
import { hostileData } from './data/hostile.ts';
import { hugeData } from './data/huge.ts';
import { smallData } from './data/small.ts';
import { createHandlers } from './handlers.ts';
import { createRandom } from './random.ts';
import type { SampleData } from './rows.ts';
import { createState, type SandboxState } from './state.ts';

/** The samples by name; each makes its data for `now` (epoch ms). */
export const SAMPLES = {
  small: smallData,
  agency: agencyData,
  huge: hugeData,
  hostile: hostileData,
  empty: emptyData,
} as const satisfies Record<string, (now: number) => SampleData>;

/** The name of a sample (`POSTBREEZE_SANDBOX`). */
export type SampleName = keyof typeof SAMPLES;

/** The key every sandbox accepts unless told otherwise: shaped like a real one, and worth nothing. */
const SAMPLE_KEY = `pb_live_sample${'0'.repeat(26)}`;

/** How a sandbox is set up. */
export interface SandboxOptions {
  readonly data: SampleName;
  /** The clock, epoch ms. Dates of the sample are reckoned from its first reading. */
  readonly now: () => number;
  /** Origin of the stand-in consent page, asked when a link is minted. */
  readonly consentOrigin: () => string;
  readonly key?: string;
  /** Seed of ids and states made later. */
  readonly seed?: number;
  /** Connect answers 409 where the platform is already connected (`POSTBREEZE_SANDBOX_CONFLICT`). */
  readonly conflict?: boolean;
  /** A reconnect changes the channel's id (`POSTBREEZE_SANDBOX_NEW_ID`). */
  readonly newId?: boolean;
  /** Whether the contract's rate limits hold; they do unless set to false. */
  readonly rateLimit?: boolean;
}

/** A running sandbox. */
export interface Sandbox {
  readonly handlers: RequestHandler[];
  readonly key: string;
  readonly state: SandboxState;
  /** The clock it lives by, epoch ms. */
  readonly now: () => number;
  /** Answers a request made on the consent page's origin. */
  readonly consent: (request: Request) => Promise<Response>;
}

/** A sandbox with the sample that `options` name. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { now, consentOrigin, key = SAMPLE_KEY, seed = 1, conflict = false, newId = false, rateLimit = true } = options;
  const random = createRandom(seed);
  const startedAt = now();
  const state = createState(SAMPLES[options.data](startedAt), startedAt);
  const connections = createConnections(state, { conflict, newId }, random);
  return {
    key,
    state,
    now,
    handlers: createHandlers({ state, connections, random, key, now, consentOrigin, rateLimit }),
    consent: createConsent(state, connections, now),
  };
}
