/** What the connect flow grants by platform (API.md 5.7), to tell a channel that is active but partly blind. */
import type { Channel } from './channel.ts';
import { isPlatform, type Platform } from './platform.ts';

interface WantedScopes {
  readonly publish: readonly string[];
  /** Without it only text can be posted. */
  readonly media?: readonly string[];
  /** First comment, inbox, analytics: missing ones are a hint, not a failure. */
  readonly more: readonly string[];
}

const NOTHING: WantedScopes = { publish: [], more: [] };

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
  X: { publish: ['tweet.read', 'tweet.write', 'users.read', 'offline.access'], media: ['media.write'], more: [] },
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
  readonly use: 'publish' | 'images and video' | 'comments, inbox, analytics' | 'other';
  readonly granted: boolean;
}

/** The permissions of `channel`, wanted ones first. Empty when the server reported none: that proves nothing. */
export function scopeLines(channel: Channel): readonly ScopeLine[] {
  if (channel.scopes.length === 0) return [];
  const { publish, media = [], more }: WantedScopes = isPlatform(channel.platform) ? WANTED[channel.platform] : NOTHING;
  const granted = new Set(channel.scopes.map(lastSegment));
  const known = new Set([...publish, ...media, ...more]);
  const lines = (scopes: readonly string[], use: ScopeLine['use']) =>
    scopes.map((scope) => ({ scope, use, granted: granted.has(lastSegment(scope)) }));
  const others = new Set(channel.scopes.filter((scope) => !known.has(lastSegment(scope))));
  return [
    ...lines(publish, 'publish'),
    ...lines(media, 'images and video'),
    ...lines(more, 'comments, inbox, analytics'),
    ...lines([...others], 'other'),
  ];
}

/** Google sends a scope as a whole address: its last part is the name. */
function lastSegment(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}
