import { clsx } from 'clsx';

import { countText } from '#channels/count.ts';
import type { Forecast } from '#channels/forecast.ts';
import { CELLS, itemsOfCell, type Cell } from '#channels/forecastView.ts';
import { CELL_LABEL, cellNote } from '#channels/forecastWords.ts';

/** What is no work, or not known to be: it steps back. */
const CALM: ReadonlySet<Cell> = new Set<Cell>(['renews-itself', 'unknown']);

/** How much work there is, and when; each number opens its channels. */
export function BucketStrip({
  forecast,
  shown,
  onShow,
}: {
  readonly forecast: Forecast;
  readonly shown: Cell | null;
  readonly onShow: (cell: Cell | null) => void;
}) {
  return (
    <div
      role="group"
      aria-label="When a person is needed"
      className="mb-4 grid grid-cols-6 gap-px overflow-hidden rounded-lg border border-line bg-line shadow-card max-[1000px]:grid-cols-3 narrow:mb-3 narrow:grid-cols-2 print:grid-cols-6"
    >
      {CELLS.map((cell) => {
        const items = itemsOfCell(forecast, cell);
        const calm = CALM.has(cell);
        return (
          <button
            key={cell}
            type="button"
            aria-pressed={shown === cell}
            onClick={() => onShow(shown === cell ? null : cell)}
            className={clsx(
              'grid min-w-0 content-start gap-0.5 px-4 py-3 text-start -outline-offset-2 transition-colors duration-(--duration-fast)',
              'pressed:bg-accent-soft pressed:shadow-[inset_0_-2px_0_var(--color-accent)] forced-colors:pressed:border-2',
              calm ? 'bg-surface-2 hover:bg-surface-3' : 'bg-surface hover:bg-surface-2',
            )}
          >
            <span className="font-medium text-pretty text-ink-2">{CELL_LABEL[cell]}</span>{' '}
            <span
              className={clsx(
                'text-xl font-semibold tracking-tight',
                items.length === 0 ? 'text-ink-3' : calm ? 'text-ink-2' : 'text-ink',
              )}
            >
              {countText(items.length)}
            </span>{' '}
            <span className="truncate text-xs text-ink-3">{cellNote(cell, items)}</span>
          </button>
        );
      })}
    </div>
  );
}
