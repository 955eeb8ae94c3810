/** What the sandbox needs to know of each platform to behave like it (API.md 5.1, 5.7; lives from the providers' documents). */
import { DAY, HOUR, MINUTE } from './time.ts';

/** A platform of the contract. */
export type Platform = keyof typeof PLATFORM;

interface PlatformTraits {
  readonly name: string;
  /** Life of a fresh access token in ms; null where it has no end. */
  readonly tokenLife: number | null;
  /** The renewal job comes at the latest this long after the one before, in ms. */
  readonly renewedWithin: number;
  /** Whether a refresh token renews it for ever, so that a running sandbox keeps it alive. */
  readonly renewsItself: boolean;
  readonly publishScopes: readonly string[];
  readonly extraScopes: readonly string[];
}

/** The eleven platforms. */
export const PLATFORM = {
  INSTAGRAM: {
    name: 'Instagram',
    tokenLife: 60 * DAY,
    renewedWithin: 28 * DAY,
    renewsItself: false,
    publishScopes: ['instagram_business_basic', 'instagram_business_content_publish'],
    extraScopes: ['instagram_business_manage_comments'],
  },
  FACEBOOK_PAGE: {
    name: 'Facebook',
    tokenLife: null,
    renewedWithin: 28 * DAY,
    renewsItself: false,
    publishScopes: ['pages_show_list', 'pages_manage_posts'],
    extraScopes: ['pages_manage_engagement', 'pages_read_engagement', 'pages_read_user_content'],
  },
  X: {
    name: 'X',
    tokenLife: 2 * HOUR,
    renewedWithin: 30 * MINUTE,
    renewsItself: true,
    publishScopes: ['tweet.read', 'tweet.write', 'users.read', 'offline.access'],
    extraScopes: ['media.write'],
  },
  LINKEDIN_PERSON: {
    name: 'LinkedIn',
    tokenLife: 60 * DAY,
    renewedWithin: 28 * DAY,
    renewsItself: false,
    publishScopes: ['openid', 'profile', 'email', 'w_member_social'],
    extraScopes: ['w_member_social_feed'],
  },
  LINKEDIN_COMPANY: {
    name: 'LinkedIn',
    tokenLife: 60 * DAY,
    renewedWithin: 28 * DAY,
    renewsItself: false,
    publishScopes: ['w_organization_social', 'r_organization_social', 'rw_organization_admin'],
    extraScopes: ['w_organization_social_feed'],
  },
  TIKTOK_BUSINESS: {
    name: 'TikTok',
    tokenLife: DAY,
    renewedWithin: 12 * HOUR,
    renewsItself: true,
    publishScopes: ['user.info.basic', 'video.publish', 'video.upload'],
    extraScopes: [],
  },
  TIKTOK_PERSONAL: {
    name: 'TikTok',
    tokenLife: DAY,
    renewedWithin: 12 * HOUR,
    renewsItself: true,
    publishScopes: ['user.info.basic', 'video.publish', 'video.upload'],
    extraScopes: [],
  },
  YOUTUBE: {
    name: 'YouTube',
    tokenLife: HOUR,
    renewedWithin: 30 * MINUTE,
    renewsItself: true,
    publishScopes: ['https://www.googleapis.com/auth/youtube.force-ssl'],
    extraScopes: [],
  },
  PINTEREST: {
    name: 'Pinterest',
    tokenLife: 30 * DAY,
    renewedWithin: 20 * DAY,
    renewsItself: true,
    publishScopes: ['boards:read', 'boards:read_secret', 'pins:read', 'pins:write'],
    extraScopes: [],
  },
  THREADS: {
    name: 'Threads',
    tokenLife: 60 * DAY,
    renewedWithin: 28 * DAY,
    renewsItself: false,
    publishScopes: ['threads_basic', 'threads_content_publish'],
    extraScopes: ['threads_manage_replies', 'threads_read_replies', 'threads_manage_insights'],
  },
  BLUESKY: {
    name: 'Bluesky',
    tokenLife: 2 * HOUR,
    renewedWithin: 30 * MINUTE,
    renewsItself: true,
    publishScopes: [],
    extraScopes: [],
  },
} as const satisfies Record<string, PlatformTraits>;

/** Whether `raw` is a platform that connect accepts. */
export function isPlatform(raw: unknown): raw is Platform {
  return typeof raw === 'string' && Object.hasOwn(PLATFORM, raw);
}

/** The traits of `platform`, all of one type. */
export function traitsOf(platform: Platform): PlatformTraits {
  return PLATFORM[platform];
}

/** Every scope that a fresh consent grants. */
export function scopesOf(platform: Platform): readonly string[] {
  const { publishScopes, extraScopes } = traitsOf(platform);
  return [...publishScopes, ...extraScopes];
}
