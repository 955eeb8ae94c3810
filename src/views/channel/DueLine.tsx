import type { DueWords } from '#channels/postsAheadWords.ts';
import { IconCalendar } from '#ui/icons.ts';

/** "2 posts due today, next at 15:00": the end of it goes where there is no room. */
export function DueLine({ words }: { readonly words: DueWords }) {
  return (
    <span
      className="channel-due inline-flex flex-none items-center gap-1.5 text-xs/[18px] font-medium whitespace-nowrap text-ink"
      title={words.whole}
    >
      <IconCalendar size={14} aria-hidden="true" className="flex-none text-ink-3" />
      <span>
        {words.text}
        <span className="channel-due-next">{words.next}</span>
      </span>
    </span>
  );
}
