/** What the connect flow grants by platform (API.md 5.7), to tell a channel that is active but partly blind. */
import type { Channel } from './channel.ts';
import { isPlatform, type Platform } from './platform.ts';

interface WantedScopes {
  readonly publish: readonly string[];
  /** First comment, inbox, analytics: missing ones are a hint, not a failure. */
  readonly more: readonly string[];
}

const TIKTOK = { publish: ['video.publish', 'video.upload', 'user.info.basic'], more: [] } as const;

const WANTED = {
  INSTAGRAM: {
    publish: ['instagram_business_basic', 'instagram_business_content_publish'],
    more: ['instagram_business_manage_comments'],
  },
  FACEBOOK_PAGE: {
    publish: ['pages_show_list', 'pages_manage_posts'],
    more: ['pages_manage_engagement', 'pages_read_engagement', 'pages_read_user_content'],
  },
  X: { publish: ['tweet.read', 'tweet.write', 'users.read', 'offline.access'], more: ['media.write'] },
  LINKEDIN_PERSON: { publish: ['openid', 'profile', 'email', 'w_member_social'], more: ['w_member_social_feed'] },
  LINKEDIN_COMPANY: {
    publish: ['w_organization_social', 'r_organization_social', 'rw_organization_admin'],
    more: ['w_organization_social_feed'],
  },
  TIKTOK_BUSINESS: TIKTOK,
  TIKTOK_PERSONAL: TIKTOK,
  YOUTUBE: { publish: ['youtube.force-ssl'], more: [] },
  PINTEREST: { publish: ['pins:read', 'pins:write', 'boards:read', 'boards:read_secret'], more: [] },
  THREADS: {
    publish: ['threads_basic', 'threads_content_publish'],
    more: ['threads_manage_replies', 'threads_read_replies', 'threads_manage_insights'],
  },
  BLUESKY: { publish: [], more: [] },
} as const satisfies Record<Platform, WantedScopes>;

/** One permission: granted or missing, and what it is for where the contract says. */
export interface ScopeLine {
  readonly scope: string;
  readonly use: 'publish' | 'comments, inbox, analytics' | 'other';
  readonly granted: boolean;
}

/** The permissions of `channel`, wanted ones first. Empty when the server reported none: that proves nothing. */
export function scopeLines(channel: Channel): readonly ScopeLine[] {
  if (channel.scopes.length === 0) return [];
  const wanted: WantedScopes = isPlatform(channel.platform) ? WANTED[channel.platform] : { publish: [], more: [] };
  const granted = new Set(channel.scopes.map(lastSegment));
  const known = new Set([...wanted.publish, ...wanted.more]);
  return [
    ...wanted.publish.map((scope) => ({ scope, use: 'publish', granted: granted.has(scope) }) as const),
    ...wanted.more.map((scope) => ({ scope, use: 'comments, inbox, analytics', granted: granted.has(scope) }) as const),
    ...channel.scopes
      .filter((scope) => !known.has(lastSegment(scope)))
      .map((scope) => ({ scope, use: 'other', granted: true }) as const),
  ];
}

/** Google sends a scope as a whole address: its last part is the name. */
function lastSegment(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}
