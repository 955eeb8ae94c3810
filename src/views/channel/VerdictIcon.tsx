import type { Verdict } from '#channels/verdict.ts';
import { IconCalendar, IconEye, IconLink, IconNoHelp, IconSteps, IconWait } from '#ui/icons.ts';

const ICON = { reconnect: IconLink, 'fix-first': IconSteps, wait: IconWait, 'no-help': IconNoHelp } satisfies Record<
  Verdict,
  unknown
>;

/** The icon before a verdict's words: a calendar where the reconnect has a date, an eye where no claim is made. */
export function VerdictIcon({
  verdict,
  dated = false,
}: {
  readonly verdict: Verdict | null;
  readonly dated?: boolean;
}) {
  const Icon = dated ? IconCalendar : verdict === null ? IconEye : ICON[verdict];
  return <Icon size={14} aria-hidden="true" className="flex-none text-ink-3" />;
}
