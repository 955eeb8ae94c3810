/** Ten thousand channels in 1,200 workspaces: what the console has to stay fast with. */
import { between, createRandom, hashOf, pick, type Random } from '../random.ts';
import type { SampleData } from '../rows.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import { traitsOf, type Platform } from '../platforms.ts';
import { brandOf, platformsFor } from './agency.ts';
import { channelsOf, workspaceOf } from './brand.ts';
import type { Condition } from './condition.ts';
import { evidenceFor } from './evidence.ts';
import { HUGE_FIRST_WORDS, HUGE_SECOND_WORDS } from './names.ts';
import { postsFor } from './posts.ts';

/** The sample `huge` at `now` (epoch ms). */
export function hugeData(now: number): SampleData {
  const names = HUGE_FIRST_WORDS.flatMap((first) => HUGE_SECOND_WORDS.map((second) => `${first} ${second}`));
  const brands = names.map(brandOf);
  const channels = brands.flatMap((brand, index) => {
    const random = createRandom(hashOf(`huge:${brand.slug}`));
    const isTroubled = random() < 0.35;
    // 400 workspaces of nine channels and 800 of eight make 10,000.
    const platforms = platformsFor(brand.slug, index % 3 === 0 ? 9 : 8);
    const plans = platforms.map((platform) => ({ platform, condition: conditionOf(platform, isTroubled, random) }));
    return channelsOf(brand, plans, now);
  });
  return {
    workspaces: brands.map((brand) => workspaceOf(brand, now)),
    channels,
    posts: postsFor(channels, now),
    rawRows: [],
  };
}

function conditionOf(platform: Platform, isTroubled: boolean, random: Random): Condition {
  const chance = isTroubled ? random() : 1;
  const ending = evidenceFor(platform, true);
  const passing = evidenceFor(platform, false);
  if (chance < 0.14) {
    const evidence = ending.length === 0 || random() < 0.1 ? null : pick(random, ending);
    return { kind: random() < 0.15 ? 'revoked' : 'expired', ago: between(random, 1, 20 * 24) * HOUR, evidence };
  }
  if (chance < 0.28 && passing.length > 0) {
    const life = traitsOf(platform).tokenLife ?? 60 * DAY;
    return {
      kind: 'failing',
      ago: between(random, 5, 300) * MINUTE,
      endsIn: Math.floor((0.2 + random() * 0.6) * life),
      evidence: pick(random, passing),
    };
  }
  if (chance < 0.32 && !traitsOf(platform).renewsItself)
    return { kind: 'expiring', endsIn: between(random, 6, 6 * 24) * HOUR };
  if (chance < 0.325) return { kind: 'lapsed', ago: between(random, 2, 90) * HOUR };
  if (chance < 0.33) return { kind: 'otherStatus', status: 'PENDING_REVIEW' };
  return { kind: 'healthy' };
}
