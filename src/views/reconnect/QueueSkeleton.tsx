import { StillLoading } from '#views/channel/StillLoading.tsx';

const BAR = 'block rounded-xs bg-surface-3';

/** The queue's layout, empty; it fades in for those who wait, and after 5 s it says so. */
export function QueueSkeleton() {
  return (
    <div aria-busy="true">
      <StillLoading />
      <div aria-hidden="true" className="animate-[appear_150ms_150ms_both]">
        <div className="animate-[pulse_1.6s_ease-in-out_infinite]">
          <span className={`${BAR} mb-5 h-1.5 w-full rounded-full`} />
          <div className="grid grid-cols-[minmax(0,1fr)_400px] gap-6 max-[1200px]:grid-cols-[minmax(0,1fr)_340px] narrow:grid-cols-1">
            <div className="h-[540px] rounded-lg border border-line bg-surface p-6 shadow-card">
              <span className={`${BAR} h-2.5 w-44`} />
              <div className="mt-6 flex items-center gap-5">
                <span className={`${BAR} size-14 rounded-full`} />
                <span className={`${BAR} h-4 w-60`} />
              </div>
            </div>
            <div className="h-[360px] rounded-lg border border-line bg-surface shadow-card narrow:hidden" />
          </div>
        </div>
      </div>
    </div>
  );
}
