import { clsx } from 'clsx';
import { Link } from 'react-router-dom';

import { paths } from '#paths.ts';

const SIZE = { bar: 'gap-2 text-base', wall: 'gap-[0.5em] text-[1.25em]/[1.5]' } as const;
const MARK = { bar: 'size-[22px]', wall: 'size-[1.4em]' } as const;
const WORDS = { bar: 'h-5 gap-x-1.5', wall: 'h-[1.5em] gap-x-[0.3em]' } as const;

/** The product's name, which leads to the list. */
export function Brand({ size = 'bar' }: { readonly size?: keyof typeof SIZE }) {
  return (
    <Link
      to={paths.channels}
      className={clsx(
        'flex min-w-0 shrink-[99999] items-center rounded-sm font-semibold tracking-tight whitespace-nowrap text-ink',
        SIZE[size],
      )}
    >
      <svg viewBox="0 0 22 22" aria-hidden="true" className={clsx(MARK[size], 'flex-none text-accent-ink')}>
        <path
          d="M3 8.2h9.2a2.6 2.6 0 1 0-2.5-3.3M3 11.8h13.6a2.7 2.7 0 1 1-2.6 3.5M3 15.4h6.2a2.3 2.3 0 1 1-2.2 2.9"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      {/* Where both words have no room, the first wraps out of sight; it is still heard. */}
      <span className={clsx('flex min-w-0 flex-row-reverse flex-wrap justify-end overflow-hidden', WORDS[size])}>
        <span className="order-2">Postbreeze</span> <span className="order-1 font-normal text-ink-3">Channels</span>
      </span>
    </Link>
  );
}
