import type { Channel } from './channel.ts';
import type { Actor, Cause, Certainty, Remedy } from './explain/cause.ts';
import { decode } from './explain/decode.ts';
import { evidenceKey, nearestStatus, networkName } from './explain/evidence.ts';
import { likely } from './explain/rule.ts';
import { findRule } from './explain/rules.ts';
import { titleOf, type Told } from './explain/title.ts';
import { publishGap } from './publishScopes.ts';

/** What the API stored of a failed refresh: `platform`, `lastRefreshError`, `lastRefreshErrorStatus` (API.md 5.1). */
export interface RefreshFailure {
  readonly platform: string | null;
  readonly error: string | null;
  readonly httpStatus: number | null;
}

/** Why a refresh failed, as far as a row tells it. Holds nothing of the raw text but codes and names a rule knows. */
export interface Diagnosis {
  readonly cause: Cause;
  readonly actor: Actor;
  readonly remedy: Remedy;
  readonly certainty: Certainty;
  /** Other causes that fit as well, most usual first; empty when one stands. */
  readonly alternatives: readonly Cause[];
  /** The row's line, at most eight words where possible. Names the network. */
  readonly title: string;
  /** Stable key of the evidence, for folding: "meta:190/459", "http:503". */
  readonly evidence: string;
}

/** Reads rows: handed to `assess`, because the rules behind it arrive in a chunk of their own (28 KB gzip). */
export interface Diagnose {
  (failure: RefreshFailure): Diagnosis;
  /** The permissions to publish that a channel lacks. */
  readonly gapOf?: (channel: Channel) => readonly string[];
}

const NO_RULE = likely('unknown');

/** What a failed refresh tells, before it is put in words. */
export interface Reading {
  readonly told: Told;
  readonly evidence: string;
  /** The rule that read it; empty where none did. */
  readonly ruleId: string;
}

/**
 * Reads a failed refresh. Pure and bounded: it looks at 20,000 characters at most and never throws, whatever they hold.
 * What a rule calls certain is told as likely where a few words alone speak for it, or another rule reads the text differently.
 */
export function readRefreshFailure({ platform, error, httpStatus }: RefreshFailure): Reading {
  const found = decode(platform, error, httpStatus);
  const { rule, doubtful } = findRule(found);
  const { cause, actor, remedy, certainty, or } = rule?.means ?? NO_RULE;
  const told: Told = {
    ...{ cause, actor, remedy, platform, alternatives: or },
    certainty: doubtful ? 'likely' : certainty,
    network: networkName(platform),
    status: nearestStatus(found),
    isUnread: rule === null && found.words.trim() !== '',
  };
  return { told, evidence: evidenceKey(rule?.id ?? null, found), ruleId: rule?.id ?? '' };
}

/** An outage writes one text into hundreds of rows: what was read of the last few hundred texts is kept. */
const read = new Map<string, Diagnosis>();
const MOST_READ = 500;
const LONGEST_KEPT = 2_000;

function diagnose(failure: RefreshFailure): Diagnosis {
  const { platform, error, httpStatus } = failure;
  if (error !== null && error.length > LONGEST_KEPT) return diagnosisOf(failure);
  const key = JSON.stringify([platform, httpStatus, error]);
  const known = read.get(key);
  if (known !== undefined) return known;
  const diagnosis = diagnosisOf(failure);
  if (read.size === MOST_READ) read.clear();
  read.set(key, diagnosis);
  return diagnosis;
}

function diagnosisOf(failure: RefreshFailure): Diagnosis {
  const { told, evidence } = readRefreshFailure(failure);
  const { cause, actor, remedy, certainty, alternatives } = told;
  return { cause, actor, remedy, certainty, alternatives, title: titleOf(told), evidence };
}

/** The part of an explanation that a row needs; `explainRefreshError` is the whole of it, with the steps. */
export const diagnoseRefreshError: Diagnose = Object.assign(diagnose, { gapOf: publishGap });
