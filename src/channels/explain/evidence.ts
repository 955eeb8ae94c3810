import { isPlatform, platformFacts } from '../platform.ts';
import type { Platform } from '../platform.ts';

/** The companies whose errors look alike: Instagram, Facebook and Threads answer as Meta does. */
export const FAMILIES = ['meta', 'google', 'x', 'linkedin', 'tiktok', 'pinterest', 'bluesky'] as const;

/** One of them. */
export type Family = (typeof FAMILIES)[number];

/** What a raw text holds once its wrapping is off. Rules match on this and never on the text. */
export interface Evidence {
  readonly platform: string | null;
  readonly family: Family | null;
  /** The status the API stored. */
  readonly storedStatus: number | null;
  /** Statuses the text itself tells, nearer to the platform's answer than the stored one; else that one. */
  readonly statuses: readonly string[];
  /** Whether the text itself tells a status of 400 or more: somebody answered. */
  readonly wasAnswered: boolean;
  /** Provider codes as digits: `190`, `65601`. */
  readonly codes: ReadonlySet<string>;
  readonly subcodes: ReadonlySet<string>;
  /** Names in lower case: values of `error`, `reason`, `type`, and what is spelt like an identifier anywhere. */
  readonly names: ReadonlySet<string>;
  /** Letters and digits of the visible text in lower case, one space between words and around. */
  readonly words: string;
  readonly isHtml: boolean;
}

const FAMILY = new Map<string | null, Family>(
  Object.entries({
    INSTAGRAM: 'meta',
    FACEBOOK_PAGE: 'meta',
    THREADS: 'meta',
    X: 'x',
    LINKEDIN_PERSON: 'linkedin',
    LINKEDIN_COMPANY: 'linkedin',
    TIKTOK_BUSINESS: 'tiktok',
    TIKTOK_PERSONAL: 'tiktok',
    YOUTUBE: 'google',
    PINTEREST: 'pinterest',
    BLUESKY: 'bluesky',
  } as const satisfies Record<Platform, Family>),
);

const SIGNS: readonly (readonly [Family, RegExp])[] = [
  ['meta', /fbtrace_id|OAuthException|graph\.(?:facebook|instagram|threads)|instagram|facebook/i],
  ['google', /googleapis|accounts\.google|youtube/i],
  ['linkedin', /linkedin|serviceErrorCode|urn:li:/i],
  ['tiktok', /tiktok|"log_id"/i],
  ['pinterest', /pinterest/i],
  ['bluesky', /bsky|atproto|did:plc/i],
  ['x', /api\.twitter|twitter\.com|api\.x\.com|tweet/i],
];

/** Family of `platform`; for one the contract does not name, the family whose marks the text carries. */
export function familyOf(platform: string | null, text: string): Family | null {
  return FAMILY.get(platform) ?? SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null;
}

/** What sentences call the other side: "Instagram", or "The platform" where no name is known or the name says nothing. */
export function networkName(platform: string | null): string {
  if (isPlatform(platform)) return platformFacts(platform).network;
  const fit = platform !== null && /^[A-Z][A-Z0-9_]{0,23}$/.test(platform) && platform !== 'UNKNOWN';
  return fit ? platformFacts(platform).network : 'The platform';
}

/** Text as `Evidence.words` holds it; rules' phrases go through the same. */
export function toWords(text: string): string {
  // Clients spell it refresh_token, refreshToken and refresh-token.
  const lower = text
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/\b(refresh|access)[_-]?token/g, '$1 token');
  // Nearly every text is ASCII, and classes of Unicode cost five times as much.
  const isAscii = /^[\0-\x7f]*$/.test(lower);
  return ` ${lower.replace(isAscii ? /[^a-z0-9_-]+/g : /[^\p{L}\p{N}_-]+/gu, ' ').trim()} `;
}

/** The status nearest to the platform's answer: the only one the text tells, else the stored one. */
export function nearestStatus({ statuses, storedStatus, wasAnswered }: Evidence): number | null {
  if (!wasAnswered) return storedStatus;
  const told = statuses.filter((status) => status >= '400');
  return told.length === 1 && told[0] !== undefined ? Number(told[0]) : storedStatus;
}

/**
 * Key that channels fold by: the rule's id, with the status where only that was left. A text without a rule folds with texts
 * of the same words, whatever ids and dates stand in it.
 */
export function evidenceKey(ruleId: string | null, evidence: Evidence): string {
  const status = nearestStatus(evidence);
  if (ruleId !== null) return ruleId.startsWith('http:') && status !== null ? `http:${status}` : ruleId;
  if (evidence.words.trim() === '') return status === null ? 'none' : `http:${status}`;
  return `text:${hash(evidence.words.replace(/\S*\d\S*/g, '')).toString(36)}`;
}

/** FNV-1a: only to compare, so it may be short. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
