/** What the connect flow grants by platform (API.md 5.7), to tell a channel that is active but partly blind. */
import type { Channel } from './channel.ts';
import { isPlatform, type Platform } from './platform.ts';
import { grantedIn, lastSegment, piecesOf, PUBLISH_SCOPES } from './publishScopes.ts';

interface FurtherScopes {
  /** Without it only text can be posted. */
  readonly media?: readonly string[];
  /** First comment, inbox, analytics: missing ones are a hint, not a failure. */
  readonly more: readonly string[];
}

const NOTHING: FurtherScopes = { more: [] };

const FURTHER = {
  INSTAGRAM: { more: ['instagram_business_manage_comments'] },
  FACEBOOK_PAGE: { more: ['pages_manage_engagement', 'pages_read_engagement', 'pages_read_user_content'] },
  X: { media: ['media.write'], more: [] },
  LINKEDIN_PERSON: { more: ['w_member_social_feed'] },
  LINKEDIN_COMPANY: { more: ['w_organization_social_feed'] },
  TIKTOK_BUSINESS: NOTHING,
  TIKTOK_PERSONAL: NOTHING,
  YOUTUBE: NOTHING,
  PINTEREST: NOTHING,
  THREADS: { more: ['threads_manage_replies', 'threads_read_replies', 'threads_manage_insights'] },
  BLUESKY: NOTHING,
} as const satisfies Record<Platform, FurtherScopes>;

/** One permission: granted or missing, and what it is for where the contract says. */
export interface ScopeLine {
  readonly scope: string;
  readonly use: 'publish' | 'images and video' | 'comments, inbox, analytics' | 'other';
  readonly granted: boolean;
}

/** The permissions of `channel`, wanted ones first. Empty when the server reported none: that proves nothing. */
export function scopeLines(channel: Channel): readonly ScopeLine[] {
  if (channel.scopes.length === 0) return [];
  const publish: readonly string[] = isPlatform(channel.platform) ? PUBLISH_SCOPES[channel.platform] : [];
  const { media = [], more }: FurtherScopes = isPlatform(channel.platform) ? FURTHER[channel.platform] : NOTHING;
  const granted = grantedIn(channel.scopes);
  const known = new Set([...publish, ...media, ...more]);
  const lines = (scopes: readonly string[], use: ScopeLine['use']) =>
    scopes.map((scope) => ({ scope, use, granted: granted.has(lastSegment(scope)) }));
  const others = new Set(piecesOf(channel.scopes).filter((scope) => !known.has(lastSegment(scope))));
  return [
    ...lines(publish, 'publish'),
    ...lines(media, 'images and video'),
    ...lines(more, 'comments, inbox, analytics'),
    ...lines([...others], 'other'),
  ];
}
