import type { ComponentType } from 'react';

import { isPlatform, type Platform } from '#channels/platform.ts';
import {
  IconBluesky,
  IconFacebook,
  IconInstagram,
  IconLinkedin,
  IconPinterest,
  IconPlatform,
  IconThreads,
  IconTiktok,
  IconX,
  IconYoutube,
} from '#ui/icons.ts';

type MarkIcon = ComponentType<{
  size?: number | string;
  stroke?: number | string;
  'aria-hidden'?: boolean | 'true' | 'false';
}>;

const MARK = {
  INSTAGRAM: IconInstagram,
  FACEBOOK_PAGE: IconFacebook,
  X: IconX,
  LINKEDIN_PERSON: IconLinkedin,
  LINKEDIN_COMPANY: IconLinkedin,
  TIKTOK_BUSINESS: IconTiktok,
  TIKTOK_PERSONAL: IconTiktok,
  YOUTUBE: IconYoutube,
  PINTEREST: IconPinterest,
  THREADS: IconThreads,
  BLUESKY: IconBluesky,
} satisfies Record<Platform, MarkIcon>;

/** The platform's outline mark in the ink around it; a neutral dot for one we do not know. The name stands beside it as text. */
export function PlatformMark({
  platform,
  size,
}: {
  readonly platform: string | null;
  /** In px, or with its unit. */
  readonly size: number | `${number}em`;
}) {
  const Mark: MarkIcon = isPlatform(platform) ? MARK[platform] : IconPlatform;
  return <Mark size={size} stroke={typeof size === 'number' && size > 12 ? 2 : 2.6} aria-hidden="true" />;
}
