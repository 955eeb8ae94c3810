import { maskSecrets } from '#channels/mask.ts';

/** Where and when a fault of ours showed. */
export interface Fault {
  /** The region it cost. */
  readonly title: string;
  readonly error: unknown;
  readonly version: string;
  /** The address of the page; the values of its query are left out, they may name clients. */
  readonly address: { readonly pathname: string; readonly search: string };
  readonly userAgent: string;
  /** Epoch ms. */
  readonly at: number;
}

const MOST_LETTERS = 400;
const MOST_FRAMES = 6;

/** A fault as plain text for whoever looks after the product. Secrets are masked; no key, handle or filter value is in it. */
export function faultReport({ title, error, version, address, userAgent, at }: Fault): string {
  const { name, message, frames } = partsOf(error);
  const names = [...new Set(new URLSearchParams(address.search).keys())];
  return [
    `Postbreeze Channels ${version}: ${title} could not be shown`,
    `${name}: ${maskSecrets(message).slice(0, MOST_LETTERS)}`,
    ...frames.map((frame) => `  ${maskSecrets(frame)}`),
    `Address: ${maskSecrets(address.pathname)}${names.length === 0 ? '' : ` with ${names.join(', ')}`}`,
    `When: ${new Date(at).toISOString()}`,
    `Browser: ${userAgent}`,
  ].join('\n');
}

function partsOf(error: unknown): {
  readonly name: string;
  readonly message: string;
  readonly frames: readonly string[];
} {
  if (!(error instanceof Error)) return { name: 'Thrown', message: typeof error, frames: [] };
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    // Chromium writes "at f (address)", the others "f@address".
    .filter((line) => /^at |@.*:\d+:\d+$/.test(line))
    .slice(0, MOST_FRAMES);
  return { name: error.name, message: error.message, frames };
}
