import { StillLoading } from '#views/channel/StillLoading.tsx';

const BAR = 'block rounded-xs bg-surface-3';
const BOX = 'h-(--size-control) rounded-sm border border-line bg-surface';
const CELLS = ['w-24', 'w-14', 'w-24', 'w-16', 'w-16'] as const;
const GROUPS = [3, 2, 3] as const;

/** The final layout, empty. Seen only by those who wait: it fades in after 150 ms, and after 5 s it says so. */
export function ListSkeleton() {
  return (
    <div aria-busy="true">
      <StillLoading />
      <div aria-hidden="true" className="animate-[appear_150ms_150ms_both]">
        <div className="animate-[pulse_1.6s_ease-in-out_infinite]">
          <StripToCome />
          <div className="mb-3 flex gap-2">
            <span className={`${BOX} flex-[0_1_300px] narrow:flex-1`} />
            <span className={`${BOX} flex-[0_1_160px] narrow:w-11 narrow:flex-none`} />
            <span className={`${BOX} flex-[0_1_160px] narrow:w-11 narrow:flex-none`} />
            <span className={`${BOX} flex-[0_1_196px] narrow:hidden`} />
          </div>
          {GROUPS.map((rows, group) => (
            <div
              key={group}
              className="mb-3 overflow-hidden rounded-lg border border-line bg-surface shadow-card narrow:-mx-4 narrow:rounded-none narrow:border-x-0"
            >
              <div className="flex h-(--size-group-head) items-center gap-2.5 bg-surface-2 ps-10 narrow:ps-12">
                <span className="block size-6 rounded-sm bg-surface-3" />
                <span className={`${BAR} h-2.5 w-44`} />
              </div>
              {Array.from({ length: rows }, (_, row) => (
                <RowToCome key={row} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function StripToCome() {
  return (
    <div className="mb-3 flex h-[70px] overflow-hidden rounded-lg border border-line bg-surface shadow-card narrow:grid narrow:h-[131px] narrow:grid-cols-6">
      {CELLS.map((width, cell) => (
        <div
          key={cell}
          className="flex-1 border-s border-line px-4 py-3 first:border-s-0 narrow:col-span-2 narrow:px-3 narrow:nth-[n+4]:col-span-3 narrow:nth-[n+4]:border-t narrow:nth-4:border-s-0 last:flex-[0_0_300px] max-[1080px]:last:flex-[0_0_220px]"
        >
          <span className={`${BAR} h-2.5 ${width} max-w-full`} />
          <span className={`${BAR} mt-3 h-4 w-8`} />
        </div>
      ))}
    </div>
  );
}

/** Columns where it is wide; on a phone a block with its button. */
function RowToCome() {
  return (
    <div className="flex h-[58px] items-center gap-3.5 border-t border-line px-4 narrow:h-[167px] narrow:items-start narrow:py-3">
      <span className="block size-9 flex-none rounded-full bg-surface-3" />
      <span className="w-[238px] narrow:w-auto narrow:flex-1">
        <span className={`${BAR} h-2.5 w-32 narrow:mt-1.5`} />
        <span className={`${BAR} mt-2 h-2 w-44`} />
        <span className={`${BAR} mt-5 hidden h-2.5 w-56 max-w-full narrow:block`} />
        <span className="mt-9 hidden h-11 w-28 rounded-sm bg-surface-3 narrow:block" />
      </span>
      <span className="ms-0.5 block h-6 w-28 rounded-sm bg-surface-3 narrow:hidden" />
      <span className={`${BAR} ms-7 h-2.5 w-60 narrow:hidden`} />
      <span className="ms-auto block h-7 w-[104px] rounded-sm bg-surface-3 narrow:hidden" />
    </div>
  );
}
