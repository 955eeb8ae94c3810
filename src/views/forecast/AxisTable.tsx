import type { ForecastAxis } from '#channels/forecastAxis.ts';
import { IconRight } from '#ui/icons.ts';

/** The axis as a table: the days on which something ends. */
export function AxisTable({ axis }: { readonly axis: ForecastAxis }) {
  const days = axis.days.filter(({ known, estimated }) => known + estimated > 0);
  if (days.length === 0) return null;
  return (
    <details className="no-print group -mx-1 mb-1">
      <summary className="inline-flex w-fit cursor-pointer list-none items-center gap-1 rounded-sm px-1 py-1 text-xs font-medium text-ink-2 hover:text-ink narrow:min-h-11">
        <span className="transition-transform duration-(--duration-base) group-open:rotate-90">
          <IconRight size={14} aria-hidden="true" />
        </span>
        As a table
      </summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="max-h-80 overflow-auto" role="region" aria-label="Channels that end, by day" tabIndex={0}>
        <table className="w-full text-start text-xs">
          <thead className="text-ink-3">
            <tr>
              {['Day', 'Known', 'Estimated', 'Channels'].map((title) => (
                <th key={title} scope="col" className="px-1 py-1.5 font-medium">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ index, name, known, estimated, names }) => (
              <tr key={index} className="border-t border-line align-top">
                <th scope="row" className="px-1 py-1.5 font-medium whitespace-nowrap">
                  {name}
                </th>
                <td className="px-1 py-1.5">{known}</td>
                <td className="px-1 py-1.5">{estimated}</td>
                <td className="px-1 py-1.5 break-words text-ink-2">{names.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
