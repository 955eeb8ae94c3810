/** The permissions a channel must have been granted to publish at all (API.md 5.7): the publisher refuses early when one is missing. */
import type { Channel } from './channel.ts';
import { isPlatform, type Platform } from './platform.ts';

const TIKTOK = ['video.publish', 'video.upload', 'user.info.basic'] as const;

/** By platform, as the contract lists them; none are documented for Bluesky (S19). */
export const PUBLISH_SCOPES = {
  INSTAGRAM: ['instagram_business_basic', 'instagram_business_content_publish'],
  FACEBOOK_PAGE: ['pages_show_list', 'pages_manage_posts'],
  X: ['tweet.read', 'tweet.write', 'users.read', 'offline.access'],
  LINKEDIN_PERSON: ['openid', 'profile', 'email', 'w_member_social'],
  LINKEDIN_COMPANY: ['w_organization_social', 'r_organization_social', 'rw_organization_admin'],
  TIKTOK_BUSINESS: TIKTOK,
  TIKTOK_PERSONAL: TIKTOK,
  YOUTUBE: ['youtube.force-ssl'],
  PINTEREST: ['pins:read', 'pins:write', 'boards:read', 'boards:read_secret'],
  THREADS: ['threads_basic', 'threads_content_publish'],
  BLUESKY: [],
} as const satisfies Record<Platform, readonly string[]>;

const NONE: readonly string[] = [];

/** What was found of each list: ten thousand channels have a dozen of them, each one object (`api/sharedParts.ts`). */
const found = new WeakMap<readonly string[], Map<Platform, readonly string[]>>();

/**
 * The permissions to publish that an ACTIVE channel lacks. Empty where it has all, and where nothing can be claimed: `scopes` is
 * empty, or holds no name that the contract knows, as after a network renamed them all.
 */
export function publishGap({ status, platform, scopes }: Channel): readonly string[] {
  if (status !== 'ACTIVE' || scopes.length === 0 || !isPlatform(platform)) return NONE;
  const known = found.get(scopes) ?? new Map<Platform, readonly string[]>();
  const before = known.get(platform);
  if (before !== undefined) return before;
  const gap = gapIn(scopes, platform);
  found.set(scopes, known.set(platform, gap));
  return gap;
}

function gapIn(scopes: readonly string[], platform: Platform): readonly string[] {
  const wanted: readonly string[] = PUBLISH_SCOPES[platform];
  // As a rule they are there as the contract spells them: nothing has to be taken apart.
  if (wanted.every((scope) => scopes.some((text) => isNamed(text, scope)))) return NONE;
  const granted = grantedIn(scopes);
  const missing = wanted.filter((scope) => !granted.has(scope));
  return missing.length === wanted.length ? NONE : missing;
}

/** Whether `text` is `scope` and nothing else, by its bare name or (Google) as a whole address. */
function isNamed(text: string, scope: string): boolean {
  return text === scope || (text.endsWith(scope) && text[text.length - scope.length - 1] === '/');
}

/** Scopes by their bare names. */
export function grantedIn(scopes: readonly string[]): ReadonlySet<string> {
  return new Set(piecesOf(scopes).map(lastSegment));
}

/** The scopes one by one: some networks send all of them in one text. */
export function piecesOf(scopes: readonly string[]): readonly string[] {
  return scopes.flatMap((text) => text.split(/[\s,]+/u)).filter((piece) => piece !== '');
}

/** Google sends a scope as a whole address: its last part is the name. */
export function lastSegment(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}
