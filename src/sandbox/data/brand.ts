/** From one invented brand to its workspace and its channels. */
import type { Workspace } from '#api/contract.ts';
import type { Mark } from '../pictures.ts';
import { scopesOf, type Platform } from '../platforms.ts';
import { createRandom, digits, hashOf, idCharacters, idOf } from '../random.ts';
import type { ChannelRow } from '../rows.ts';
import { DAY, iso } from '../time.ts';
import { lifeOf, type Condition } from './condition.ts';

/** A client of the agency. */
export interface Brand {
  readonly name: string;
  /** What its handles are made of: lower-case words with dashes. */
  readonly slug: string;
  readonly timezone: string;
  readonly timeFormat: 'H12' | 'H24';
  readonly colour: string | null;
  /** Mark and tone of its picture, such as `cup.1`; null where it has none. */
  readonly picture: `${Mark}.${number}` | null;
  readonly role?: 'OWNER' | 'ADMIN' | 'EDITOR';
  readonly deleted?: boolean;
}

/** One channel of a brand, and where it differs from what the brand's name would give. */
export interface Plan {
  readonly platform: Platform;
  readonly condition: Condition;
  readonly displayName?: string | null;
  readonly handle?: string;
  readonly pictured?: boolean;
  readonly scopes?: readonly string[];
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** The id of the brand's workspace. */
export function workspaceIdOf(brand: Brand): string {
  return idOf('ws', brand.slug);
}

/** The brand as a workspace, made long before `now` (epoch ms). */
export function workspaceOf(brand: Brand, now: number): Workspace {
  const random = createRandom(hashOf(`workspace:${brand.slug}`));
  const createdAt = now - Math.floor((950 + random() * 700) * DAY);
  const updatedAt = now - Math.floor(random() * 200 * DAY);
  return {
    id: workspaceIdOf(brand),
    name: brand.name,
    slug: brand.slug,
    ownerUserId: 'user_sample_owner',
    timezone: brand.timezone,
    timeFormat: brand.timeFormat,
    brandColor: brand.colour,
    logoUrl: brand.picture === null ? null : `/logos/${brand.picture}.${brand.slug}.svg`,
    deletedAt: brand.deleted === true ? iso(updatedAt) : null,
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    memberships: [{ role: brand.role ?? 'OWNER' }],
  };
}

/** The handle as each platform would write it. */
export function handleOn(platform: Platform, slug: string): string {
  const joined = slug.replaceAll('-', '');
  switch (platform) {
    case 'LINKEDIN_PERSON':
    case 'LINKEDIN_COMPANY':
      return slug;
    case 'PINTEREST':
    case 'FACEBOOK_PAGE':
      return joined;
    case 'BLUESKY':
      return `${joined}.test`;
    case 'X':
      return `@${joined.slice(0, 15)}`;
    case 'INSTAGRAM':
      return `@${slug.replaceAll('-', '.')}`;
    case 'TIKTOK_BUSINESS':
    case 'TIKTOK_PERSONAL':
    case 'YOUTUBE':
    case 'THREADS':
      return `@${joined}`;
  }
}

/** An account id in the platform's own form, always the same for `key`. */
export function externalIdOn(platform: Platform, key: string): string {
  const random = createRandom(hashOf(`external:${key}`));
  switch (platform) {
    case 'INSTAGRAM':
      return `1784${digits(random, 13)}`;
    case 'FACEBOOK_PAGE':
      return `1000${digits(random, 11)}`;
    case 'X':
    case 'PINTEREST':
      return digits(random, 18);
    case 'LINKEDIN_PERSON':
      return `urn:li:person:${idCharacters(random, 10)}`;
    case 'LINKEDIN_COMPANY':
      return `urn:li:organization:${digits(random, 8)}`;
    case 'TIKTOK_BUSINESS':
    case 'TIKTOK_PERSONAL':
      return `tt-open-${digits(random, 18)}`;
    case 'YOUTUBE':
      return `UC${idCharacters(random, 22)}`;
    case 'THREADS':
      return `26${digits(random, 15)}`;
    case 'BLUESKY':
      return `did:plc:${idCharacters(random, 24).toLowerCase()}`;
  }
}

/** The brand's channels as planned, at `now` (epoch ms). A second channel of one platform needs a handle of its own. */
export function channelsOf(brand: Brand, plans: readonly Plan[], now: number): ChannelRow[] {
  return plans.map((plan) => {
    const { platform } = plan;
    const handle = plan.handle ?? handleOn(platform, brand.slug);
    const key = `${brand.slug}:${platform}:${handle}`;
    const random = createRandom(hashOf(key));
    const life = lifeOf(platform, plan.condition, now, random);
    const pictured = plan.pictured ?? random() < 0.8;
    return {
      id: idOf('soc', key),
      workspaceId: workspaceIdOf(brand),
      platform,
      externalId: externalIdOn(platform, key),
      handle,
      displayName: plan.displayName === undefined ? brand.name : plan.displayName,
      avatarUrl: pictured && brand.picture !== null ? `/avatars/${brand.picture}.${brand.slug}.svg` : null,
      ...life,
      scopes: plan.scopes ?? scopesOf(platform),
      meta: plan.meta ?? {},
      defaultBoardId: platform === 'PINTEREST' && random() < 0.6 ? digits(random, 18) : null,
    };
  });
}
