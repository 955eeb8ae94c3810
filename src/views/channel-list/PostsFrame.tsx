import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** The last cell of the summary, as wide before its content is there as after. */
export function PostsFrame({ half, children }: { readonly half: boolean; readonly children?: ReactNode }) {
  return (
    <div
      className={clsx(
        'relative flex-[0_0_300px] border-s border-line-2 py-2.5 ps-4 @max-[960px]/strip:flex-[0_0_164px] narrow:flex narrow:min-h-16 narrow:flex-col narrow:gap-0.5 narrow:border-t narrow:ps-3 narrow:pt-[11px]',
        half ? 'narrow:col-span-3' : 'narrow:col-span-2',
      )}
    >
      <span className="block truncate font-medium text-ink-2 narrow:order-1 narrow:text-xs narrow:whitespace-normal">
        Posts at risk
      </span>
      {children}
    </div>
  );
}
