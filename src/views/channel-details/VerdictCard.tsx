import type { VerdictCard as Card } from '#channels/verdictCard.ts';
import { HEALTH_TONE, HealthIcon } from '#views/channel/HealthIcon.tsx';

/** First of all: whether reconnecting helps, and what goes on until then. */
export function VerdictCard({ card: { tone, title, sentence } }: { readonly card: Card }) {
  return (
    <div
      className={`${HEALTH_TONE[tone]} mb-4.5 grid grid-cols-[20px_1fr] gap-x-3 rounded-lg border border-(--tone-border) bg-(--tone-bg) px-4 py-3.5`}
    >
      <span className="mt-0.5">
        <HealthIcon group={tone} size={20} />
      </span>
      <h3 className="text-lg font-semibold tracking-tight text-pretty text-(--tone-text)">{title}</h3>
      <p className="col-start-2 mt-0.5 text-pretty break-words text-ink">{sentence}</p>
    </div>
  );
}
