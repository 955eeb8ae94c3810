import { STATES, SUBJECTS } from './lexicon.ts';

/** How far, in letters, a word reaches for what it speaks of: before it, and after it. */
const BACK = 70;
const AHEAD = 40;
/** Beyond that many words with a meaning a text rambles, and pairing them tells nothing. */
const MOST = 80;
const KEY = 3;

/** Words of clients and protocols that name a subject or a state without speaking of one. */
const NOISE =
  / (?:unexpected token|bad request|bad gateway|client error|http client|oauth2client client|oauth2client|client side|token endpoint|token exchange|status code|error code|oauth2 client)(?= )/g;

/** Names of OAuth's, which rules know as names: `invalid_grant` speaks of no grant. */
const CODES = /(?<= )(?:invalid|unsupported|unauthorized)_[a-z_]+/g;

interface Stem {
  readonly text: string;
  readonly concept: string;
  readonly isState: boolean;
}

const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);
/** Scripts written without spaces. */
const isDense = (text: string) => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);

const byKey = new Map<string, Stem[]>();
const dense: Stem[] = [];

function load(table: Readonly<Record<string, string>>, isState: boolean): void {
  for (const [concept, list] of Object.entries(table))
    for (const part of list.split('|')) {
      const text = part.trim().replace(/\s+/g, ' ').replace(/-/g, ' ').replace(/\.$/, ' ');
      const stem = { text, concept, isState };
      if (isDense(text)) dense.push(stem);
      else byKey.set(text.slice(0, KEY), [...(byKey.get(text.slice(0, KEY)) ?? []), stem]);
    }
}

interface Hit extends Stem {
  readonly at: number;
}

function hitsIn(text: string): readonly Hit[] {
  if (byKey.size === 0) {
    load(SUBJECTS, false);
    load(STATES, true);
    // The longest stem at a place speaks: "refresh token" before "token".
    for (const stems of byKey.values()) stems.sort((a, b) => b.text.length - a.text.length);
  }
  const hits: Hit[] = [];
  for (let space = text.indexOf(' '); space >= 0 && hits.length < MOST; space = text.indexOf(' ', space + 1)) {
    const at = space + 1;
    const near = byKey.get(text.slice(at, at + KEY)) ?? [];
    const subject = near.find((stem) => !stem.isState && text.startsWith(stem.text, at));
    const state = near.find((stem) => stem.isState && text.startsWith(stem.text, at));
    if (subject !== undefined) hits.push({ ...subject, at });
    if (state !== undefined) hits.push({ ...state, at });
  }
  if (!isAscii(text) && isDense(text))
    for (const stem of dense)
      for (let at = text.indexOf(stem.text); at >= 0 && hits.length < MOST; at = text.indexOf(stem.text, at + 1))
        hits.push({ ...stem, at });
  return hits;
}

/**
 * What `words` (as `Evidence.words`) say of what: "token~expired", "account~suspended", and each state alone: "~limited".
 * A state is taken with the two nearest subjects before it and the nearest after it.
 */
export function saidIn(words: string): ReadonlySet<string> {
  const hits = hitsIn(words.replace(CODES, ' ').replace(/[_-]/g, ' ').replace(NOISE, ' .'));
  const subjects = hits.filter((hit) => !hit.isState).sort((a, b) => a.at - b.at);
  const said = new Set<string>();
  for (const state of hits) {
    if (!state.isState) continue;
    said.add(`~${state.concept}`);
    const before = subjects.filter(({ at }) => at < state.at && state.at - at <= BACK);
    const after = subjects.find(({ at }) => at >= state.at && at - state.at <= AHEAD);
    // German, Turkish and Japanese put the verb last, behind whoever did it.
    for (const subject of [...before.slice(-2), ...(after === undefined ? [] : [after])])
      said.add(`${subject.concept}~${state.concept}`);
  }
  return said;
}
