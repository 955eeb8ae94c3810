import { channelHandle, type Channel } from './channel.ts';
import { isPlatform, type Platform } from './platform.ts';

/** Public address of an account by its bare handle or the network's id; null where neither can make one. */
const PROFILE = {
  INSTAGRAM: (handle) => at('https://www.instagram.com/', handle),
  FACEBOOK_PAGE: (handle, id) => at('https://www.facebook.com/', handle ?? id),
  X: (handle) => at('https://x.com/', handle),
  LINKEDIN_PERSON: (handle) => at('https://www.linkedin.com/in/', handle),
  LINKEDIN_COMPANY: (handle) => at('https://www.linkedin.com/company/', handle),
  TIKTOK_BUSINESS: (handle) => at('https://www.tiktok.com/@', handle),
  TIKTOK_PERSONAL: (handle) => at('https://www.tiktok.com/@', handle),
  YOUTUBE: (handle, id) => at('https://www.youtube.com/@', handle) ?? at('https://www.youtube.com/channel/', id),
  PINTEREST: (handle) => at('https://www.pinterest.com/', handle),
  THREADS: (handle) => at('https://www.threads.com/@', handle),
  BLUESKY: (handle, id) => at('https://bsky.app/profile/', handle ?? id),
} as const satisfies Record<Platform, (handle: string | null, externalId: string | null) => string | null>;

/** Half of a pair: no address can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function at(base: string, part: string | null): string | null {
  return part === null || LONE_SURROGATE.test(part) ? null : `${base}${encodeURIComponent(part)}`;
}

/** Where the account can be seen on its platform: `https:` only, every piece encoded; null where no address can be made. */
export function profileAddress(channel: Channel): string | null {
  if (!isPlatform(channel.platform)) return null;
  const handle = channelHandle(channel)?.replace(/^@/, '') ?? null;
  return PROFILE[channel.platform](handle === '' ? null : handle, channel.externalId);
}
