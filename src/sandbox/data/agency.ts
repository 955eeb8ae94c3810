/** The agency: about 60 clients and 400 channels, of which two thirds of the clients have nothing to worry about. */
import { MARK_NAMES } from '../pictures.ts';
import { between, createRandom, hashOf, pick } from '../random.ts';
import type { ChannelRow, SampleData } from '../rows.ts';
import { BROKEN } from './agencyBroken.ts';
import { channelsOf, workspaceOf, type Brand, type Plan } from './brand.ts';
import { healthyBrandNames } from './names.ts';
import { PLATFORM, isPlatform } from '../platforms.ts';
import { postsFor } from './posts.ts';
import type { Story } from './story.ts';

const ZONES = [
  { timezone: 'Europe/London', timeFormat: 'H24' },
  { timezone: 'Europe/Paris', timeFormat: 'H24' },
  { timezone: 'Europe/Stockholm', timeFormat: 'H24' },
  { timezone: 'America/New_York', timeFormat: 'H12' },
  { timezone: 'America/Los_Angeles', timeFormat: 'H12' },
  { timezone: 'Australia/Sydney', timeFormat: 'H12' },
  { timezone: 'Asia/Singapore', timeFormat: 'H24' },
] as const;

const COLOURS = ['#0f766e', '#1d4ed8', '#9333ea', '#b45309', '#be123c', '#15803d', '#0e7490', '#4338ca', null] as const;

/** The words of a name as a slug. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('&', 'and');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** A brand called `name`, with the rest made up from it. */
export function brandOf(name: string): Brand {
  const slug = slugOf(name);
  const random = createRandom(hashOf(`brand:${slug}`));
  const picture = random() < 0.85 ? (`${pick(random, MARK_NAMES)}.${between(random, 0, 9)}` as const) : null;
  return { name, slug, ...pick(random, ZONES), colour: pick(random, COLOURS), picture };
}

const WEIGHTED = [
  'INSTAGRAM',
  'FACEBOOK_PAGE',
  'X',
  'LINKEDIN_COMPANY',
  'YOUTUBE',
  'TIKTOK_BUSINESS',
  'THREADS',
  'PINTEREST',
  'TIKTOK_PERSONAL',
  'BLUESKY',
  'LINKEDIN_PERSON',
] as const;

/** `count` different platforms, the usual ones more often. */
export function platformsFor(slug: string, count: number): Plan['platform'][] {
  const random = createRandom(hashOf(`platforms:${slug}`));
  return Object.keys(PLATFORM)
    .filter(isPlatform)
    .map((platform) => ({ platform, rank: WEIGHTED.indexOf(platform) + random() * 7 }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ platform }) => platform);
}

function healthyStory(name: string): Story {
  const brand = brandOf(name);
  const count = 5 + (hashOf(`count:${brand.slug}`) % 5);
  return {
    brand,
    plans: platformsFor(brand.slug, count).map((platform) => ({ platform, condition: { kind: 'healthy' } })),
  };
}

function empty(name: string, deleted: boolean): Story {
  return { brand: { ...brandOf(name), deleted }, plans: [] };
}

/** A channel whose workspace the key may not read (S38). */
function orphans(now: number): ChannelRow[] {
  const brand = brandOf('Wrenfield Archive');
  return channelsOf(brand, [{ platform: 'INSTAGRAM', condition: { kind: 'healthy' } }], now);
}

/** The sample `agency` at `now` (epoch ms). */
export function agencyData(now: number): SampleData {
  const stories = [
    ...BROKEN,
    ...healthyBrandNames.map(healthyStory),
    empty('Lumen Street Gallery', false),
    empty('Pocket Observatory', false),
    empty('Old Mill Pantry', true),
    empty('Vesper Watches', true),
  ];
  const channels = stories.flatMap(({ brand, plans }) => channelsOf(brand, plans, now));
  return {
    workspaces: stories.map(({ brand }) => workspaceOf(brand, now)),
    channels: [...channels, ...orphans(now)],
    posts: postsFor(channels, now),
    rawRows: [],
  };
}
