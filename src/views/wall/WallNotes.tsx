import { findingWords, type Finding } from '#channels/findings.ts';
import type { TimeStyle } from '#channels/time.ts';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';

/** At the foot: what explains channels that are not listed one by one, and what the numbers leave out. */
export function WallNotes({
  outages,
  notes,
  now,
  style,
}: {
  readonly outages: readonly Finding[];
  readonly notes: readonly string[];
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  if (outages.length + notes.length === 0) return null;
  return (
    <ul aria-label="Notes" className="grid min-w-0 flex-1 gap-[0.25em] narrow:basis-full">
      {outages.map((finding) => (
        <li key={finding.key} className="flex items-baseline gap-[0.6em]">
          <span className="flex-none self-center">
            <HealthIcon group="at-risk" size="1.2em" />
          </span>
          {findingWords(finding, now, style).headline}
        </li>
      ))}
      {notes.map((note) => (
        <li key={note} className="break-words">
          {note}
        </li>
      ))}
    </ul>
  );
}
