import type { Evidence, Family } from './evidence.ts';
import { matches, ready } from './rule.ts';
import type { ReadyRule, RuleSet } from './rule.ts';
import { BLUESKY } from './rules/bluesky.ts';
import { GOOGLE } from './rules/google.ts';
import { HTTP } from './rules/http.ts';
import { LINKEDIN } from './rules/linkedin.ts';
import { META_TOKEN } from './rules/meta.ts';
import { META_ACCESS } from './rules/metaAccess.ts';
import { META_LIMITS } from './rules/metaLimits.ts';
import { NETWORK } from './rules/network.ts';
import { OAUTH } from './rules/oauth.ts';
import { PINTEREST } from './rules/pinterest.ts';
import { TIKTOK } from './rules/tiktok.ts';
import { TIKTOK_LIMITS } from './rules/tiktokLimits.ts';
import { X } from './rules/x.ts';

/** Every table of rules. Order counts only among rules of one rank that agree. */
export const RULE_SETS: readonly RuleSet[] = [
  META_TOKEN,
  META_ACCESS,
  META_LIMITS,
  GOOGLE,
  X,
  LINKEDIN,
  TIKTOK,
  TIKTOK_LIMITS,
  PINTEREST,
  BLUESKY,
  NETWORK,
  OAUTH,
  HTTP,
];

const GENERAL = rulesOf(null);
const BY_FAMILY = new Map<Family, readonly ReadyRule[]>();

function rulesOf(family: Family | null): readonly ReadyRule[] {
  return RULE_SETS.filter((set) => set.family === null || set.family === family)
    .flatMap((set) => set.rules)
    .map(ready)
    .sort((a, b) => b.rankValue - a.rankValue);
}

function candidates(family: Family | null): readonly ReadyRule[] {
  if (family === null) return GENERAL;
  const known = BY_FAMILY.get(family);
  if (known !== undefined) return known;
  const rules = rulesOf(family);
  BY_FAMILY.set(family, rules);
  return rules;
}

/** The highest-ranked rule that matches; null where none does. */
export function ruleFor(evidence: Evidence): ReadyRule | null {
  return candidates(evidence.family).find((rule) => matches(rule, evidence)) ?? null;
}

/** Ranks too broad to speak against a rule above them: they match beside nearly every exact one. */
const WEAK = new Set(['broad', 'bareOauth', 'status']);

/** Whether another rule that matches means something else, so that `rule` must not be told as certain. */
export function isContested(rule: ReadyRule, evidence: Evidence): boolean {
  return candidates(evidence.family).some(
    (other) => other.means.cause !== rule.means.cause && !WEAK.has(other.rank) && matches(other, evidence),
  );
}

/** Every matching rule of the highest rank that matches at all: they must agree. */
export function rivals(evidence: Evidence): readonly ReadyRule[] {
  const found = candidates(evidence.family).filter((rule) => matches(rule, evidence));
  return found.filter((rule) => rule.rankValue === found[0]?.rankValue);
}
