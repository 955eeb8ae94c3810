import type { UnreadableRow as Row } from '#channels/grouping.ts';
import { IconNoHelp } from '#ui/icons.ts';

/** A row without a readable id or workspace: kept, shown as it came, counted in no group. */
export function UnreadableRow({ row }: { readonly row: Row }) {
  return (
    <article
      aria-label="One row could not be read"
      className="mb-3 rounded-lg border border-line bg-surface shadow-card narrow:rounded-none narrow:border-x-0 narrow:shadow-none"
    >
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2 px-4 py-2">
        <span className="grid size-9 flex-none place-items-center rounded-full border-[1.5px] border-dashed border-line-control text-ink-3">
          <IconNoHelp size={16} aria-hidden="true" />
        </span>
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold text-ink">One row could not be read</h3>
          <p className="text-xs/[18px] text-ink-3">{row.problem} Kept and shown, counted in no group.</p>
        </div>
        <details className="max-w-full min-w-0">
          <summary className="cursor-pointer rounded-sm px-2 py-1 text-sm narrow:py-3 font-medium text-ink-2 hover:bg-surface-3">
            Show raw row
          </summary>
          <pre
            lang=""
            translate="no"
            className="mt-2 max-h-60 max-w-full overflow-auto rounded-md border border-line bg-surface-2 px-3 py-2.5 font-mono text-xs/[18px] break-words whitespace-pre-wrap text-ink-2"
          >
            {rawText(row.raw)}
          </pre>
        </details>
      </div>
    </article>
  );
}

const MOST = 4_000;

/** The row as it came, long ones cut. It arrived as JSON, so it can be written as JSON; a nesting too deep is told instead. */
function rawText(raw: unknown): string {
  try {
    const text = JSON.stringify(raw, null, 2);
    return text.length > MOST ? `${text.slice(0, MOST)} … (${String(text.length)} characters)` : text;
  } catch {
    return 'Too deeply nested to show.';
  }
}
