import type { Explanation } from '#channels/explain.ts';
import { Section } from './Section.tsx';

/** What to do, in order, with how long it usually takes and what not to do. */
export function Steps({ explanation: { steps, takes, avoid } }: { readonly explanation: Explanation }) {
  return (
    <Section title="What to do" fact={takes ?? undefined}>
      <ol className="grid gap-3">
        {steps.map((step, index) => (
          <li key={step} className="grid grid-cols-[24px_1fr] gap-x-3 text-pretty text-ink">
            <span
              aria-hidden="true"
              className="grid size-[22px] place-items-center rounded-full bg-surface-3 text-xs font-semibold text-ink-2"
            >
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      {avoid !== null && <p className="mt-3 text-xs/[18px] text-pretty text-ink-3">{avoid}</p>}
    </Section>
  );
}
