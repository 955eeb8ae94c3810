import { USUAL_FIX } from './cause.ts';
import type { Cause, Certainty, Fix } from './cause.ts';
import type { Evidence, Family } from './evidence.ts';
import { toPhrase } from './phrases.ts';

/** How near a rule is to the reason: the highest rank that matches explains. Two rules of one rank must not disagree. */
export const RANK = {
  /** The request never got an answer. */
  transport: 80,
  /** A subcode, or a sentence of the platform that names the reason outright. */
  exact: 70,
  /** A code or a named reason of the platform. */
  code: 60,
  /** Words of the platform that leave room. */
  words: 50,
  /** What a text says of somebody or something in words of its own (`saidIn`): of the account, of a limit. */
  saidOf: 45,
  /** A code the platform uses for many things. */
  broad: 40,
  /** OAuth's own names with the words beside them. */
  oauth: 30,
  /** The same of the token, the app, the request. */
  said: 28,
  /** OAuth's own names alone. */
  bareOauth: 25,
  /** Words any platform could say. */
  plain: 20,
  /** Nothing but an HTTP status. */
  status: 10,
} as const;

/**
 * What must be there. All given fields hold; within a field any one does. Values are lists in one string, so that a table stays
 * readable: codes and names with spaces between, phrases with ` | `.
 */
export interface Match {
  readonly platforms?: string;
  readonly codes?: string;
  readonly subcodes?: string;
  /** Lower-case names of fields or identifiers. */
  readonly names?: string;
  /** Phrases; parts joined by ` … ` must all be there, in any order. */
  readonly words?: string;
  /** Any of these phrases forbids the rule. */
  readonly without?: string;
  /** Statuses told in the text, or else the stored one; `5xx` stands for a hundred. */
  readonly status?: string;
  /** True: the text tells no HTTP status of 400 or more, so that nobody answered. */
  readonly unanswered?: true;
  /** True: the text is a web page. */
  readonly html?: true;
  /** The text holds not one word. */
  readonly empty?: true;
}

/** What a rule concludes. */
export interface Meaning extends Fix {
  readonly cause: Cause;
  readonly certainty: Certainty;
  /** Other causes that fit, most usual first. */
  readonly or: readonly Cause[];
}

/** One row of the table: what is matched and what it means. Its example and its source stand under its id in `examples/`. */
export interface Rule {
  /** Also the key channels fold by: `meta:190/459`. */
  readonly id: string;
  readonly rank: keyof typeof RANK;
  /** One match, or several of which any one does. */
  readonly when: Match | readonly Match[];
  readonly means: Meaning;
}

/** The rules of one family; null for those that hold for all. Examples in `examples/` are read as coming from `platform`, or from one nobody knows. */
export interface RuleSet {
  readonly family: Family | null;
  readonly platform: string | null;
  readonly rules: readonly Rule[];
}

/** The text itself names `cause`. */
export function certain(cause: Cause, fix: Fix = USUAL_FIX[cause]): Meaning {
  return { cause, certainty: 'certain', or: [], ...fix };
}

/** The text points to `cause`; `or` fits as well, most usual first. */
export function likely(cause: Cause, or: readonly Cause[] = [], fix: Fix = USUAL_FIX[cause]): Meaning {
  return { cause, certainty: cause === 'unknown' ? 'unknown' : 'likely', or, ...fix };
}

/** One row of a table of rules. */
export function rule(id: string, rank: keyof typeof RANK, when: Match | readonly Match[], means: Meaning): Rule {
  return { id, rank, when, means };
}

/** A rule made ready: its phrases in the shape of `Evidence.words`. */
export interface ReadyRule extends Rule {
  readonly rankValue: number;
  readonly ways: readonly Way[];
}

interface Way {
  readonly platforms: readonly string[] | null;
  readonly codes: ReadonlySet<string> | null;
  readonly subcodes: ReadonlySet<string> | null;
  readonly names: ReadonlySet<string> | null;
  readonly status: readonly string[] | null;
  readonly phrases: readonly (readonly string[])[] | null;
  readonly barred: readonly string[];
  readonly unanswered: boolean;
  readonly html: boolean;
  readonly empty: boolean;
}

/** Prepares a rule once, so that matching is only looking up. */
export function ready(given: Rule): ReadyRule {
  const { when } = given;
  return { ...given, rankValue: RANK[given.rank], ways: 'length' in when ? when.map(wayOf) : [wayOf(when)] };
}

function wayOf(match: Match): Way {
  const list = (text: string | undefined) => text?.split(/\s+/) ?? null;
  const set = (text: string | undefined) => (text === undefined ? null : new Set(text.split(/\s+/)));
  return {
    platforms: list(match.platforms),
    codes: set(match.codes),
    subcodes: set(match.subcodes),
    names: set(match.names),
    status: list(match.status),
    phrases: match.words?.split('|').map((phrase) => phrase.split('…').map(toPhrase)) ?? null,
    barred: match.without?.split('|').map(toPhrase) ?? [],
    unanswered: match.unanswered === true,
    html: match.html === true,
    empty: match.empty === true,
  };
}

/** Every phrase `rule` asks for or forbids. */
export function phrasesOf(rule: ReadyRule): readonly string[] {
  return rule.ways.flatMap((way) => [...(way.phrases?.flat() ?? []), ...way.barred]);
}

/** Kinds of evidence a rule can be looked up by. */
export type Trigger = 'phrase' | 'name' | 'subcode' | 'code';

/**
 * What must be in a text before `rule` is worth a look: the values of its narrowest field. Null where a way asks for none of
 * them, so that the rule is always looked at.
 */
export function triggersOf(rule: ReadyRule): readonly (readonly [Trigger, string])[] | null {
  const triggers: [Trigger, string][] = [];
  const add = (kind: Trigger, values: Iterable<string>) => {
    for (const value of values) triggers.push([kind, value]);
  };
  for (const way of rule.ways) {
    if (way.phrases !== null)
      add(
        'phrase',
        way.phrases.map((parts) => parts[0] ?? ''),
      );
    else if (way.names !== null) add('name', way.names);
    else if (way.subcodes !== null) add('subcode', way.subcodes);
    else if (way.codes !== null) add('code', way.codes);
    else return null;
  }
  return triggers;
}

/** How a rule is met: by a code, a name or a whole sentence, or only by a few words that could mean something else as well. */
export type Meeting = 'outright' | 'loosely';

/** Whether one way of a rule finds all it asks for, and how; `held` are the indexed phrases that the text holds. */
export function meets(rule: ReadyRule, evidence: Evidence, held: ReadonlySet<string>): Meeting | null {
  let meeting: Meeting | null = null;
  for (const way of rule.ways) {
    if (!fits(way, evidence, held)) continue;
    if (isOutright(way, rule.means.cause, held)) return 'outright';
    meeting = 'loosely';
  }
  return meeting;
}

/** What a server says of itself in passing ("something went wrong") is said of many things: there a sentence is not enough. */
function isOutright({ codes, subcodes, names, phrases }: Way, cause: Cause, held: ReadonlySet<string>): boolean {
  if (codes !== null || subcodes !== null || names !== null) return true;
  if (cause === 'platform_outage') return false;
  return phrases?.some((parts) => parts.every((part) => held.has(part)) && wordsIn(parts) >= 3) ?? false;
}

function wordsIn(parts: readonly string[]): number {
  return parts.join('').split(' ').length - 1;
}

function fits(way: Way, evidence: Evidence, held: ReadonlySet<string>): boolean {
  const { statuses, words } = evidence;
  if (way.codes !== null && !meet(way.codes, evidence.codes)) return false;
  if (way.subcodes !== null && !meet(way.subcodes, evidence.subcodes)) return false;
  if (way.names !== null && !meet(way.names, evidence.names)) return false;
  if (way.phrases?.some((parts) => parts.every((part) => held.has(part))) === false) return false;
  if (way.html && !evidence.isHtml) return false;
  if (way.empty && words.trim() !== '') return false;
  if (way.unanswered && evidence.wasAnswered) return false;
  if (way.platforms?.some((name) => name === evidence.platform) === false) return false;
  if (way.status?.some((wanted) => statuses.some((told) => isStatus(told, wanted))) === false) return false;
  return !way.barred.some((phrase) => held.has(phrase));
}

function meet(wanted: ReadonlySet<string>, found: ReadonlySet<string>): boolean {
  for (const one of found) if (wanted.has(one)) return true;
  return false;
}

function isStatus(told: string, wanted: string): boolean {
  return wanted.endsWith('xx') ? told.length === 3 && told.startsWith(wanted.charAt(0)) : told === wanted;
}
