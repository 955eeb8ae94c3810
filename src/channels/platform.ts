/** Everything that differs by platform. Token lives are from `shared/corpus/README.md`, scopes from API.md 5.7. */

/** The platforms the contract names (API.md 5.1). */
export const PLATFORMS = [
  'INSTAGRAM',
  'FACEBOOK_PAGE',
  'X',
  'LINKEDIN_PERSON',
  'LINKEDIN_COMPANY',
  'TIKTOK_BUSINESS',
  'TIKTOK_PERSONAL',
  'YOUTUBE',
  'PINTEREST',
  'THREADS',
  'BLUESKY',
] as const;

/** A platform the contract names. */
export type Platform = (typeof PLATFORMS)[number];

/** What the console knows of one platform. */
export interface PlatformFacts {
  /** What people call a channel of it: "Facebook Page". */
  readonly name: string;
  /** The company or product that answers: "Facebook". */
  readonly network: string;
  /** True where a refresh token renews the access token, so that its end date is never a warning. */
  readonly renewsItself: boolean;
}

const FACTS = {
  INSTAGRAM: { name: 'Instagram', network: 'Instagram', renewsItself: false },
  FACEBOOK_PAGE: { name: 'Facebook Page', network: 'Facebook', renewsItself: false },
  X: { name: 'X', network: 'X', renewsItself: true },
  LINKEDIN_PERSON: { name: 'LinkedIn profile', network: 'LinkedIn', renewsItself: false },
  LINKEDIN_COMPANY: { name: 'LinkedIn Page', network: 'LinkedIn', renewsItself: false },
  TIKTOK_BUSINESS: { name: 'TikTok Business', network: 'TikTok', renewsItself: true },
  TIKTOK_PERSONAL: { name: 'TikTok', network: 'TikTok', renewsItself: true },
  YOUTUBE: { name: 'YouTube', network: 'YouTube', renewsItself: true },
  PINTEREST: { name: 'Pinterest', network: 'Pinterest', renewsItself: true },
  THREADS: { name: 'Threads', network: 'Threads', renewsItself: false },
  BLUESKY: { name: 'Bluesky', network: 'Bluesky', renewsItself: true },
} as const satisfies Record<Platform, PlatformFacts>;

/** Whether `raw` is a platform the contract names (S11). */
export function isPlatform(raw: string | null): raw is Platform {
  return raw !== null && Object.hasOwn(FACTS, raw);
}

/**
 * Facts of `raw`. A platform the contract does not name is called as sent, an absent one "Platform not named": a row says
 * "unknown" of a health only. Nothing is known of their tokens, so they claim no renewal problem.
 */
export function platformFacts(raw: string | null): PlatformFacts {
  if (isPlatform(raw)) return FACTS[raw];
  return { name: raw ?? 'Platform not named', network: raw ?? 'the platform', renewsItself: true };
}
