import { expect, test } from 'vitest';
import type { Actor, Certainty, Remedy } from '#channels/explain.ts';
import { explainRefreshError } from '#channels/explain.ts';
import { CAUSES } from '#channels/explain/cause.ts';
import { decode } from '#channels/explain/decode.ts';
import { EXAMPLES } from '#channels/explain/examples.ts';
import type { Rule, RuleSet } from '#channels/explain/rule.ts';
import { findRule, matchingRules, RULE_SETS } from '#channels/explain/rules.ts';

const examples = Object.entries(EXAMPLES);

const table = RULE_SETS.flatMap((set) => set.rules.map((rule) => ({ id: rule.id, rule, input: exampleOf(rule, set) })));

/** An example comes from the platform of its table, or the one its rule asks for, with the status its rule asks for. */
function exampleOf(rule: Rule, set: RuleSet) {
  const ways = 'length' in rule.when ? rule.when : [rule.when];
  const platform = ways.find((way) => way.platforms !== undefined)?.platforms?.split(' ')[0] ?? set.platform;
  const status = ways
    .find((way) => way.status !== undefined)
    ?.status?.split(' ')[0]
    ?.replace('xx', '03');
  return { platform, error: EXAMPLES[rule.id]?.text ?? null, httpStatus: status === undefined ? null : Number(status) };
}

test.each(table)('$id is reached by its own example', ({ rule, input }) => {
  const found = findRule(decode(input.platform, input.error, input.httpStatus));
  expect(found.rule?.id).toBe(rule.id);
});

test.each(table)('no rule of the same rank reads the example of $id differently', ({ input }) => {
  const matching = matchingRules(decode(input.platform, input.error, input.httpStatus));
  const rivals = matching.filter(({ rank }) => rank === matching[0]?.rank);
  const meanings = rivals.map(({ id, means: { cause, actor, remedy } }) => ({
    id,
    means: [cause, actor, remedy].join(' / '),
  }));
  expect(meanings.filter(({ means }) => means !== meanings[0]?.means)).toEqual([]);
});

test('every rule has its example, and every example its rule', () => {
  const ids = table.map(({ id }) => id);
  expect(examples.map(([id]) => id).sort()).toEqual(ids.toSorted());
});

test('a rule has an id of its own, and a source on the web', () => {
  const ids = table.map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(examples.filter(([, { source }]) => !source.startsWith('https://'))).toEqual([]);
});

test('what is certain has no alternatives, and no rule lists its own cause as one', () => {
  const wrong = table.filter(
    ({ rule: { means } }) => (means.certainty === 'certain' && means.or.length > 0) || means.or.includes(means.cause),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

const ACTORS = ['channel_owner', 'workspace_admin', 'postbreeze', 'platform', 'nobody_wait'] as const satisfies Actor[];
const REMEDIES = [
  'reconnect',
  'reconnect_after_fixing_on_platform',
  'wait_and_retry',
  'contact_support',
  'none',
] as const satisfies Remedy[];
const CERTAINTIES = ['certain', 'likely', 'unknown'] as const satisfies Certainty[];

test('every cause, actor, remedy and certainty is told by some rule', () => {
  const told = table.map(({ input }) => explainRefreshError(input));
  expect(new Set(told.map(({ cause }) => cause))).toEqual(new Set(CAUSES));
  expect(new Set(told.map(({ actor }) => actor))).toEqual(new Set(ACTORS));
  expect(new Set(told.map(({ remedy }) => remedy))).toEqual(new Set(REMEDIES));
  expect(new Set(told.map(({ certainty }) => certainty))).toEqual(new Set(CERTAINTIES));
});

test('the evidence of an explanation is the id of its rule, so that channels fold by it', () => {
  const input = { platform: 'THREADS', error: '{"error":{"code":190,"error_subcode":460}}', httpStatus: 400 };
  expect(explainRefreshError(input).evidence).toBe('meta:190/460');
  expect(explainRefreshError({ platform: 'X', error: null, httpStatus: 502 }).evidence).toBe('http:502');
  expect(explainRefreshError({ platform: 'X', error: null, httpStatus: null }).evidence).toBe('none');
});

test('texts without a rule fold when only ids and dates differ', () => {
  const evidenceOf = (error: string) => explainRefreshError({ platform: 'X', error, httpStatus: null }).evidence;
  expect(evidenceOf('Frobnicated at 12:01 in zone 7f3a')).toBe(evidenceOf('Frobnicated at 13:55 in zone 91bc'));
  expect(evidenceOf('Frobnicated at 12:01')).not.toBe(evidenceOf('Defenestrated at 12:01'));
});
