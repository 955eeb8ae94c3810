import { StillLoading } from '#views/channel/StillLoading.tsx';

const BAR = 'block rounded-xs bg-surface-3';
const CARD = 'mb-4 rounded-lg border border-line bg-surface shadow-card';

/** The forecast's layout, empty; it fades in for those who wait, and after 5 s it says so. */
export function ForecastSkeleton() {
  return (
    <div aria-busy="true">
      <StillLoading />
      <div aria-hidden="true" className="animate-[appear_150ms_150ms_both]">
        <div className="animate-[pulse_1.6s_ease-in-out_infinite]">
          <div className={`${CARD} grid grid-cols-6 narrow:grid-cols-2`}>
            {['w-28', 'w-16', 'w-24', 'w-12', 'w-24', 'w-16'].map((width, index) => (
              <div key={index} className="h-[92px] border-s border-line px-4 py-3.5 first:border-s-0">
                <span className={`${BAR} h-2.5 ${width} max-w-full`} />
                <span className={`${BAR} mt-3 h-4 w-8`} />
              </div>
            ))}
          </div>
          <div className={`${CARD} h-[213px]`}>
            <div className="flex h-11 items-center border-b border-line px-4">
              <span className={`${BAR} h-2.5 w-24`} />
            </div>
          </div>
          <div className={CARD}>
            {Array.from({ length: 7 }, (_, row) => (
              <div key={row} className="flex h-14 items-center gap-4 border-t border-line px-4 first:border-t-0">
                <span className={`${BAR} h-2.5 w-20`} />
                <span className={`${BAR} size-9 rounded-full narrow:hidden`} />
                <span className={`${BAR} h-2.5 w-36`} />
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
