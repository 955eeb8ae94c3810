/** The environment of the process, read once at the start (PRODUCT section 6). What cannot be used stops the start. */
import { ApiKey } from '#api/apiKey.ts';
import { SAMPLES, type SampleName } from '#sandbox/sandbox.ts';
import { isLoopback } from './loopback.ts';

/** What stands behind `/api/v1`. */
export type Upstream =
  | {
      readonly kind: 'sandbox';
      readonly data: SampleName;
      readonly conflict: boolean;
      readonly newId: boolean;
      readonly rateLimit: boolean;
    }
  /** `key` is null where each browser brings its own. */
  | { readonly kind: 'live'; readonly url: URL; readonly key: ApiKey | null };

/** Everything the server side can be told. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly upstream: Upstream;
  readonly readOnly: boolean;
  /** Host names accepted besides loopback, lower-case. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly avatars: 'direct' | 'off';
}

/** What the process was started for: the console, or the sandbox alone. */
export type Purpose = 'console' | 'api';

/** A setting that cannot be used; the message is one sentence for whoever starts the process, and holds no secret. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** The variables of a process, as `process.env` has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

const HOST_NAME = /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/;

/** The settings that `variables` hold for `purpose`; throws a SettingError. */
export function readSettings(variables: Variables, purpose: Purpose): Settings {
  const read = (name: string) => {
    const value = variables[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const host = read('HOST') ?? '127.0.0.1';
  const upstream = readUpstream(read, purpose);
  if (!isLoopback(host)) checkOpenHost(host, upstream, read, purpose);
  return {
    host,
    port: readPort(read('PORT'), purpose === 'api' ? 4100 : 4173),
    upstream,
    readOnly: purpose === 'console' && readSwitch(read, 'POSTBREEZE_READ_ONLY'),
    allowedHosts: readHosts(read('POSTBREEZE_ALLOWED_HOSTS')),
    avatars: readAvatars(read('AVATARS')),
  };
}

type Read = (name: string) => string | null;

function readUpstream(read: Read, purpose: Purpose): Upstream {
  const address = purpose === 'api' ? null : read('POSTBREEZE_API_URL');
  const key = purpose === 'api' ? null : read('POSTBREEZE_API_KEY');
  if (address !== null) return { kind: 'live', url: readUrl(address), key: key === null ? null : readKey(key) };
  if (key !== null)
    throw new SettingError(
      'POSTBREEZE_API_KEY needs POSTBREEZE_API_URL: without it there is no server to send the key to.',
    );
  return {
    kind: 'sandbox',
    data: readSample(read('POSTBREEZE_SANDBOX')),
    conflict: readSwitch(read, 'POSTBREEZE_SANDBOX_CONFLICT'),
    newId: readSwitch(read, 'POSTBREEZE_SANDBOX_NEW_ID'),
    rateLimit: read('POSTBREEZE_SANDBOX_RATE_LIMIT') !== '0',
  };
}

function readUrl(address: string): URL {
  if (!URL.canParse(address)) {
    throw new SettingError(
      'POSTBREEZE_API_URL is not an address: it should look like https://api.postbreeze.ai/api/v1.',
    );
  }
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new SettingError(
      'POSTBREEZE_API_URL must begin with https:// (http:// is accepted for this machine only), because the key travels with every request.',
    );
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new SettingError(
      'POSTBREEZE_API_URL must be an address and a path only, such as https://api.postbreeze.ai/api/v1.',
    );
  }
  return url;
}

function readKey(text: string): ApiKey {
  const key = ApiKey.parse(text);
  if (key !== null) return key;
  throw new SettingError('POSTBREEZE_API_KEY does not look like a key: pb_live_ followed by 32 characters.');
}

function readSample(name: string | null): SampleName {
  const found = name ?? 'agency';
  if (isSample(found)) return found;
  throw new SettingError(
    `POSTBREEZE_SANDBOX must be one of ${Object.keys(SAMPLES).join(', ')}; it is ${JSON.stringify(name)}.`,
  );
}

function isSample(name: string): name is SampleName {
  return Object.hasOwn(SAMPLES, name);
}

function readPort(value: string | null, otherwise: number): number {
  if (value === null) return otherwise;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new SettingError(`PORT must be a whole number from 1 to 65535; it is ${JSON.stringify(value)}.`);
}

function readSwitch(read: Read, name: string): boolean {
  const value = read(name);
  if (value === '1') return true;
  if (value === null || value === '0') return false;
  throw new SettingError(`${name} must be 1 (on) or 0 (off); it is ${JSON.stringify(value)}.`);
}

function readHosts(value: string | null): ReadonlySet<string> {
  const names = (value ?? '').split(',').map((name) => name.trim().toLowerCase());
  const given = names.filter((name) => name !== '');
  const bad = given.find((name) => !HOST_NAME.test(name));
  if (bad === undefined) return new Set(given);
  throw new SettingError(
    `POSTBREEZE_ALLOWED_HOSTS must be host names without scheme or port, separated by commas; ${JSON.stringify(bad)} is not one.`,
  );
}

function readAvatars(value: string | null): Settings['avatars'] {
  if (value === null || value === 'direct') return 'direct';
  if (value === 'off') return 'off';
  throw new SettingError(`AVATARS must be direct or off; it is ${JSON.stringify(value)}.`);
}

function checkOpenHost(host: string, upstream: Upstream, read: Read, purpose: Purpose): void {
  if (purpose === 'api')
    throw new SettingError(`HOST must stay on this machine for the sample API; ${JSON.stringify(host)} does not.`);
  const access = read('POSTBREEZE_SHARED_KEY_ACCESS');
  if (access !== null && access !== 'proxy') {
    throw new SettingError(`POSTBREEZE_SHARED_KEY_ACCESS can only be proxy; it is ${JSON.stringify(access)}.`);
  }
  if (upstream.kind === 'live' && upstream.key !== null && access !== 'proxy') {
    throw new SettingError(
      `HOST ${host} would let everyone who can reach it use POSTBREEZE_API_KEY: put an authenticating proxy in front and set POSTBREEZE_SHARED_KEY_ACCESS=proxy, or keep HOST at 127.0.0.1.`,
    );
  }
}
