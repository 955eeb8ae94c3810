/** The words the written part of a sample is told in. */
import type { Platform } from '../platforms.ts';
import { DAY, MINUTE } from '../time.ts';
import type { Brand, Plan } from './brand.ts';
import type { Condition } from './condition.ts';
import type { EvidenceName } from './evidence.ts';

/** A brand and all its channels. */
export interface Story {
  readonly brand: Brand;
  readonly plans: readonly Plan[];
}

/** What a plan may say besides platform and condition. */
export type Details = Omit<Plan, 'platform' | 'condition'>;

/** Nothing is wrong. */
export const HEALTHY: Condition = { kind: 'healthy' };

/** Channels with nothing wrong. */
export function well(...platforms: readonly Platform[]): Plan[] {
  return platforms.map((platform) => ({ platform, condition: HEALTHY }));
}

/** A channel that ended `ago` ms before now. */
export function expired(platform: Platform, ago: number, evidence: EvidenceName | null, details: Details = {}): Plan {
  return { platform, condition: { kind: 'expired', ago, evidence }, ...details };
}

/** A channel that publishes, its renewal failing since `ago` ms, until `endsIn` ms from now. */
export function failing(
  platform: Platform,
  ago: number,
  endsIn: number,
  evidence: EvidenceName,
  details: Details = {},
): Plan {
  return { platform, condition: { kind: 'failing', ago, endsIn, evidence }, ...details };
}

/** A channel whose renewal has not come, ending in `endsIn` ms. */
export function expiring(platform: Platform, endsIn: number, details: Details = {}): Plan {
  return { platform, condition: { kind: 'expiring', endsIn }, ...details };
}

/** LinkedIn has not answered since an hour and a quarter: `spread` minutes tell the attempts apart. */
export function outage(platform: 'LINKEDIN_PERSON' | 'LINKEDIN_COMPANY', spread: number, details: Details = {}): Plan {
  return failing(platform, 75 * MINUTE - spread * MINUTE, (20 + spread) * DAY, 'linkedinDown', details);
}
