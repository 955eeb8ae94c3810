import { clsx } from 'clsx';

import type { FailureAnswers } from '#channels/explain.ts';

/** The three answers, in the order people ask: what happened, who can fix it, how sure that is. */
export function Answers({ answers }: { readonly answers: FailureAnswers }) {
  const lines = [
    ['What happened', answers.happened],
    ['Who can fix it', answers.who],
    ['How sure', answers.sure],
  ] as const;
  return (
    <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 gap-y-3 pb-4.5 narrow:grid-cols-1 narrow:gap-y-0">
      {lines.map(([question, answer], index) => (
        <div key={question} className="contents">
          <dt className={clsx('text-xs/5 font-medium text-ink-3', index > 0 && 'narrow:mt-3')}>{question}</dt>
          <dd className="text-pretty break-words text-ink">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
