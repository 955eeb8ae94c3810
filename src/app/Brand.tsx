import { Link } from 'react-router-dom';

import { paths } from '#paths.ts';

/** The product's name, which leads to the list. */
export function Brand() {
  return (
    <Link
      to={paths.channels}
      className="flex min-w-0 shrink-[99999] items-center narrow:h-11 gap-2 rounded-sm text-base font-semibold tracking-tight whitespace-nowrap text-ink"
    >
      <svg viewBox="0 0 22 22" width={22} height={22} aria-hidden="true" className="flex-none text-accent-ink">
        <path
          d="M3 8.2h9.2a2.6 2.6 0 1 0-2.5-3.3M3 11.8h13.6a2.7 2.7 0 1 1-2.6 3.5M3 15.4h6.2a2.3 2.3 0 1 1-2.2 2.9"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      {/* Where both words have no room, the first wraps out of sight; it is still heard. */}
      <span className="flex h-5 min-w-0 flex-row-reverse flex-wrap justify-end gap-x-1.5 overflow-hidden">
        <span className="order-2">Postbreeze</span> <span className="order-1 font-normal text-ink-3">Channels</span>
      </span>
    </Link>
  );
}
