/** `npm run corpus [file]`: how right the explanations are on labelled texts, one JSON object a line. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { explainRefreshError } from '#channels/explain.ts';
import { PLATFORMS } from '#channels/platform.ts';
import { verdictOf } from '#channels/verdict.ts';

const DEFAULT_FILE = '../shared/corpus/refresh-errors.jsonl';
const BARS = { cause: 0.98, actor: 0.97, remedy: 0.97 } as const;

const Entry = v.object({
  id: v.string(),
  platform: v.string(),
  lastRefreshError: v.nullable(v.string()),
  lastRefreshErrorStatus: v.nullable(v.number()),
  cause: v.string(),
  actor: v.string(),
  remedy: v.string(),
  ambiguous: v.optional(v.array(v.string()), []),
});
type Entry = v.InferOutput<typeof Entry>;

const file = process.argv[2] ?? DEFAULT_FILE;
if (!existsSync(file)) {
  console.log(`No corpus at ${file}: nothing measured. Give a JSONL file as argument.`);
  process.exit(0);
}
const entries = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => v.parse(Entry, JSON.parse(line)));

/** An entry that does not depend on the platform must come out right on every one, so it is asked on all and the worst counts. */
function judge(entry: Entry) {
  const allowed = entry.ambiguous.length > 0 ? entry.ambiguous : [entry.cause];
  const platforms = entry.platform === 'ANY' ? PLATFORMS : [entry.platform];
  const answers = platforms.map((platform) => {
    const input = { platform, error: entry.lastRefreshError, httpStatus: entry.lastRefreshErrorStatus };
    const told = explainRefreshError(input);
    return {
      platform,
      told,
      cause: allowed.includes(told.cause),
      actor: told.actor === entry.actor,
      remedy: told.remedy === entry.remedy,
      overclaim: told.certainty === 'certain' && (told.cause !== entry.cause || entry.ambiguous.length > 1),
      verdicts:
        verdictOf({ kind: 'expired' }, told) !== null && verdictOf({ kind: 'failing', endsAt: null }, told) !== null,
    };
  });
  const every = (field: 'cause' | 'actor' | 'remedy' | 'verdicts') => answers.every((answer) => answer[field]);
  return {
    entry,
    answers,
    cause: every('cause'),
    actor: every('actor'),
    remedy: every('remedy'),
    verdict: every('verdicts'),
    overclaim: answers.some((answer) => answer.overclaim),
  };
}

const judged = entries.map(judge);
const share = (
  of: readonly Readonly<Record<'cause' | 'actor' | 'remedy', boolean>>[],
  field: 'cause' | 'actor' | 'remedy',
) => (of.length === 0 ? 1 : of.filter((one) => one[field]).length / of.length);
const percent = (part: number) => `${(100 * part).toFixed(1).padStart(5)} %`;

function table(title: string, keyOf: (entry: Entry) => string): void {
  console.log(`\n${title.padEnd(34)}texts   cause   actor  remedy`);
  for (const key of [...new Set(entries.map(keyOf))].sort()) {
    const own = judged.filter(({ entry }) => keyOf(entry) === key);
    const shares = (['cause', 'actor', 'remedy'] as const).map((field) => percent(share(own, field))).join(' ');
    console.log(`${key.padEnd(34)}${String(own.length).padStart(5)} ${shares}`);
  }
}

table('by cause', (entry) => entry.cause);
table('by platform', (entry) => entry.platform);

console.log('\nconfusions (wanted -> told)');
for (const { entry, answers } of judged) {
  const wrong = answers.find((answer) => !answer.cause || !answer.actor || !answer.remedy);
  if (wrong === undefined) continue;
  const { told, platform } = wrong;
  console.log(
    `  ${entry.id} on ${platform}: ${entry.cause}/${entry.actor}/${entry.remedy} -> ${told.cause}/${told.actor}/${told.remedy} by ${told.evidence}`,
  );
}
const overclaims = judged.filter((one) => one.overclaim);
console.log(`\noverclaims: ${overclaims.length}`);
for (const { entry, answers } of overclaims) {
  console.log(
    `  ${entry.id}: ${entry.cause} told as certain by ${answers.find((answer) => answer.overclaim)?.told.evidence ?? ''}`,
  );
}

const mute = judged.filter((one) => !one.verdict).length;
const total = { cause: share(judged, 'cause'), actor: share(judged, 'actor'), remedy: share(judged, 'remedy') };
const certain = judged.filter(({ answers }) => answers[0]?.told.certainty === 'certain').length;
console.log(
  `\n${entries.length} texts: cause ${percent(total.cause)}, actor ${percent(total.actor)}, remedy ${percent(total.remedy)}`,
);
console.log(`told as certain: ${certain}; without a verdict: ${mute}`);
const passed =
  total.cause >= BARS.cause &&
  total.actor >= BARS.actor &&
  total.remedy >= BARS.remedy &&
  overclaims.length === 0 &&
  mute === 0;
console.log(passed ? 'within the bars' : 'BELOW THE BARS');
process.exit(passed ? 0 : 1);
