import { VerdictIcon } from './VerdictIcon.tsx';

/** "Snoozed until Thu 3 Dec: the client is away", in the place of the advice. */
export function SnoozeLine({ words }: { readonly words: string }) {
  return (
    <span className="channel-snooze inline-flex max-w-96 min-w-0 items-center gap-1.5 text-ink-2" title={words}>
      <VerdictIcon verdict="wait" />
      <span className="truncate">{words}</span>
    </span>
  );
}
