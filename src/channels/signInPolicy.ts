/** How long a sign-in lasts by a platform's own rules, where the row does not say. Facts and sources: shared/corpus/README.md. */
import type { Channel } from './channel.ts';
import { isPlatform, type Platform } from './platform.ts';

const DAY_MS = 86_400_000;

/** A rule of a platform that ends a sign-in, whatever the row reports. */
export interface SignInPolicy {
  readonly network: string;
  /** Counted from the connection. */
  readonly lastsDays: number;
  /** Why a person is needed then, in one sentence. */
  readonly reason: string;
  /** What may make the estimate wrong. */
  readonly doubt: string;
  readonly source: string;
  readonly sourceName: string;
}

const LINKEDIN: SignInPolicy = {
  network: 'LinkedIn',
  lastsDays: 365,
  reason: 'LinkedIn renews a sign-in for 365 days, counted from the connection; then a person signs in again.',
  doubt: 'Postbreeze does not say whether a later sign-in began a new year.',
  source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
  sourceName: 'LinkedIn, Programmatic refresh tokens',
};

const FACEBOOK: SignInPolicy = {
  network: 'Facebook',
  lastsDays: 90,
  reason: 'Facebook’s data access ends 90 days after a person last signed in, counted from the connection.',
  doubt: 'Each later sign-in of that person begins new 90 days, and the row does not tell of it.',
  source: 'https://developers.facebook.com/docs/facebook-login/auth-vs-data/',
  sourceName: 'Facebook, Authorization vs. data access',
};

/** Self-renewing platforms have none: their refresh token is replaced or never ends. */
const POLICY: Partial<Record<Platform, SignInPolicy>> = {
  LINKEDIN_PERSON: LINKEDIN,
  LINKEDIN_COMPANY: LINKEDIN,
  FACEBOOK_PAGE: FACEBOOK,
};

/** The rule of the channel's platform, and when it would end the sign-in (epoch ms). */
export interface SignInEstimate {
  readonly policy: SignInPolicy;
  readonly at: number;
}

/**
 * When the platform's rule ends the sign-in of a channel that works at `now` (epoch ms); null where no rule is known, or where
 * the row contradicts it: a date that has passed without harm means that somebody signed in since `connectedAt` (S25).
 */
export function signInEstimate({ platform, connectedAt }: Channel, now: number): SignInEstimate | null {
  const policy = isPlatform(platform) ? POLICY[platform] : undefined;
  if (policy === undefined || connectedAt === null) return null;
  const at = connectedAt + policy.lastsDays * DAY_MS;
  return at > now ? { policy, at } : null;
}
