import { StillLoading } from '#views/channel/StillLoading.tsx';

const BAR = 'block rounded-xs bg-surface-3';

/** The report's layout, empty; it fades in for those who wait, and after 5 s it says so. */
export function ReportSkeleton() {
  return (
    <div aria-busy="true" className="mx-auto max-w-[800px]">
      <StillLoading />
      <div aria-hidden="true" className="animate-[appear_150ms_150ms_both]">
        <div className="animate-[pulse_1.6s_ease-in-out_infinite] rounded-lg border border-line bg-surface p-12 shadow-card narrow:p-5">
          <span className={`${BAR} h-6 w-56`} />
          <span className={`${BAR} mt-4 h-3 w-80 max-w-full`} />
          {['w-full', 'w-11/12', 'w-full', 'w-10/12', 'w-11/12'].map((width, index) => (
            <span key={index} className={`${BAR} mt-6 h-3 ${width}`} />
          ))}
        </div>
      </div>
    </div>
  );
}
