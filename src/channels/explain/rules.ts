import { FAMILIES, type Evidence, type Family } from './evidence.ts';
import { indexPhrases } from './phrases.ts';
import type { PhraseIndex } from './phrases.ts';
import { meets, phrasesOf, ready, triggersOf } from './rule.ts';
import type { ReadyRule, RuleSet, Trigger } from './rule.ts';
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
import { PLAIN } from './rules/plain.ts';
import { SAID } from './rules/said.ts';
import { TIKTOK } from './rules/tiktok.ts';
import { TIKTOK_LIMITS } from './rules/tiktokLimits.ts';
import { X } from './rules/x.ts';
import { saidIn } from './said.ts';

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
  PLAIN,
  SAID,
  HTTP,
];

interface Table {
  readonly rules: readonly ReadyRule[];
  readonly phrases: PhraseIndex;
  /** Positions in `rules` by what must be in a text before they can match. */
  readonly by: Readonly<Record<Trigger, ReadonlyMap<string, readonly number[]>>>;
  /** Positions of the rules that need nothing to be there. */
  readonly always: readonly number[];
}

const NONE: readonly number[] = [];

/** Made ready once: the general rules stand in the table of every family. */
const READY = RULE_SETS.map(({ family, rules }) => ({ family, rules: rules.map(ready) }));

/** The rules a text of `family` is held against, highest rank first. */
function tableOf(family: Family | null): Table {
  const rules = READY.filter((set) => set.family === null || set.family === family)
    .flatMap((set) => set.rules)
    .sort((a, b) => b.rankValue - a.rankValue);
  const by = {
    phrase: new Map<string, number[]>(),
    name: new Map<string, number[]>(),
    subcode: new Map<string, number[]>(),
    code: new Map<string, number[]>(),
  };
  const always: number[] = [];
  rules.forEach((rule, at) => {
    const triggers = triggersOf(rule);
    if (triggers === null) always.push(at);
    for (const [kind, value] of triggers ?? []) by[kind].set(value, [...(by[kind].get(value) ?? []), at]);
  });
  return { rules, phrases: indexPhrases(rules.flatMap(phrasesOf)), by, always };
}

/** Made while the server answers, not when the first row is to be drawn: 80 ms on a slow machine. */
const TABLES: ReadonlyMap<Family, Table> = new Map(FAMILIES.map((family) => [family, tableOf(family)]));
const GENERAL = tableOf(null);

function tableFor(family: Family | null): Table {
  return (family === null ? undefined : TABLES.get(family)) ?? GENERAL;
}

interface Candidates {
  readonly rules: readonly ReadyRule[];
  /** The phrases the text holds. */
  readonly held: ReadonlySet<string>;
}

/** The rules worth a look, highest rank first. */
function candidatesFor(evidence: Evidence): Candidates {
  const { rules, phrases, by, always } = tableFor(evidence.family);
  const held = phrases.in(evidence.words);
  const positions = new Set(always);
  const pull = (kind: Trigger, values: ReadonlySet<string>) => {
    for (const value of values) for (const at of by[kind].get(value) ?? NONE) positions.add(at);
  };
  pull('phrase', held);
  pull('name', evidence.names);
  pull('subcode', evidence.subcodes);
  pull('code', evidence.codes);
  const sorted = [...positions].sort((a, b) => a - b);
  return { rules: sorted.flatMap((at) => rules[at] ?? []), held };
}

/** Every rule that matches, highest rank first. */
export function matchingRules(evidence: Evidence): readonly ReadyRule[] {
  const { rules, held } = candidatesFor(evidence);
  return rules.filter((rule) => meets(rule, evidence, held) !== null);
}

/** Ranks too broad to speak against a rule above them: they match beside nearly every exact one. */
const WEAK = new Set(['saidOf', 'broad', 'said', 'bareOauth', 'status']);

/** Ranks that leave room for what the words say. */
const OPEN = new Set(['broad', 'bareOauth', 'plain', 'status']);

/** What the rules make of a text. */
export interface Finding {
  /** The highest-ranked rule that matches; null where none does. */
  readonly rule: ReadyRule | null;
  /** Whether the cause must not be told as certain although the rule calls it so. */
  readonly doubtful: boolean;
}

/**
 * Holds the evidence against the rules of its family and the general ones; where those that match leave room, also against
 * what its words say.
 */
export function findRule(evidence: Evidence): Finding {
  const candidates = candidatesFor(evidence);
  const told = firstOf(candidates, evidence);
  const rank = told.rule?.rank;
  if ((rank !== undefined && !OPEN.has(rank)) || evidence.words.trim() === '') return told;
  const heard = heardIn(evidence, candidates.held);
  if (heard === undefined || heard.rankValue <= (told.rule?.rankValue ?? 0)) return told;
  return heard.means.cause === told.rule?.means.cause ? told : { rule: heard, doubtful: false };
}

function heardIn(evidence: Evidence, held: ReadonlySet<string>): ReadyRule | undefined {
  const names = saidIn(evidence.words);
  const { rules, by } = tableFor(evidence.family);
  const positions = new Set([...names].flatMap((name) => by.name.get(name) ?? NONE));
  const said = { ...evidence, names };
  return [...positions]
    .sort((a, b) => a - b)
    .map((at) => rules[at])
    .find((rule) => rule !== undefined && meets(rule, said, held) !== null);
}

function firstOf({ rules, held }: Candidates, evidence: Evidence): Finding {
  for (const [at, rule] of rules.entries()) {
    const meeting = meets(rule, evidence, held);
    if (meeting === null) continue;
    if (rule.means.certainty !== 'certain') return { rule, doubtful: false };
    const isPlain = rule.rank === 'transport' || rule.means.cause === 'rate_limited';
    // Whoever says "or" leaves it open.
    const isLoose = !isPlain && (meeting === 'loosely' || evidence.words.includes(' or '));
    return {
      rule,
      doubtful:
        isLoose || rules.slice(at + 1).some((other) => disputes(other, rule) && meets(other, evidence, held) !== null),
    };
  }
  return { rule: null, doubtful: false };
}

function disputes(other: ReadyRule, rule: ReadyRule): boolean {
  return other.means.cause !== rule.means.cause && !WEAK.has(other.rank);
}
