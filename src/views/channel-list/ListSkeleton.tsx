import { useElapsed } from '#browser/useElapsed.ts';
import { Spinner } from '#ui/Spinner.tsx';

const BAR = 'block rounded-xs bg-surface-3';
const GROUPS = [3, 2, 3] as const;

/** The final layout, empty. Seen only by those who wait: it fades in after 150 ms, and after 5 s it says so. */
export function ListSkeleton() {
  const slow = useElapsed(5_000);
  return (
    <div aria-busy="true">
      {slow && (
        <p role="alert" className="mb-3 flex items-center gap-2 text-ink-2">
          <Spinner /> Still loading. Postbreeze is slow to answer; it is tried for 30 s.
        </p>
      )}
      <div aria-hidden="true" className="animate-[appear_150ms_150ms_both]">
        <div className="animate-[pulse_1.6s_ease-in-out_infinite]">
          <div className="mb-3 flex h-[70px] rounded-lg border border-line bg-surface shadow-card narrow:h-[130px]">
            {['w-24', 'w-16', 'w-24', 'w-16'].map((width, index) => (
              <div key={index} className="flex-1 border-s border-line px-4 py-3 first:border-s-0">
                <span className={`${BAR} h-2.5 ${width} max-w-full`} />
                <span className={`${BAR} mt-3 h-4 w-8`} />
              </div>
            ))}
          </div>
          <div className="mb-3 h-(--size-control)" />
          {GROUPS.map((rows, group) => (
            <div
              key={group}
              className="mb-3 rounded-lg border border-line bg-surface shadow-card narrow:-mx-4 narrow:rounded-none narrow:border-x-0"
            >
              <div className="flex h-(--size-group-head) items-center gap-2.5 border-b border-line bg-surface-2 ps-10">
                <span className={`${BAR} size-6 rounded-sm`} />
                <span className={`${BAR} h-2.5 w-44`} />
              </div>
              {Array.from({ length: rows }, (_, row) => (
                <div
                  key={row}
                  className="flex h-[58px] items-center gap-3.5 border-t border-line px-4 first:border-t-0 narrow:h-[150px]"
                >
                  <span className={`${BAR} size-9 rounded-full`} />
                  <span className="w-60">
                    <span className={`${BAR} h-2.5 w-32`} />
                    <span className={`${BAR} mt-2 h-2 w-44`} />
                  </span>
                  <span className={`${BAR} h-6 w-28 rounded-sm narrow:hidden`} />
                  <span className={`${BAR} ms-8 h-2.5 w-60 narrow:hidden`} />
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
