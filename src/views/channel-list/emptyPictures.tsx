import type { ReactNode } from 'react';

/** A workspace, and where its channels would be. */
export function NoChannelsPicture() {
  return (
    <Drawing>
      <rect x="10" y="18" width="28" height="28" rx="8" fill="currentColor" fillOpacity="0.1" />
      <g strokeDasharray="3 4" opacity="0.6">
        <path d="M44 32h42M44 31c22 0 20-20 42-20M44 33c22 0 20 20 42 20" />
        <circle cx="98" cy="10" r="7" />
        <circle cx="98" cy="32" r="7" />
        <circle cx="98" cy="54" r="7" />
      </g>
    </Drawing>
  );
}

/** Rows, and a glass with none in it. */
export function NoMatchPicture() {
  return (
    <Drawing>
      <g fill="currentColor" stroke="none" opacity="0.25">
        <circle cx="16" cy="12" r="5" />
        <rect x="28" y="10" width="36" height="4" rx="2" />
        <circle cx="16" cy="32" r="5" />
        <rect x="28" y="30" width="24" height="4" rx="2" />
        <circle cx="16" cy="52" r="5" />
        <rect x="28" y="50" width="42" height="4" rx="2" />
      </g>
      <circle cx="86" cy="28" r="16" fill="currentColor" fillOpacity="0.06" />
      <path d="m98 40 11 11M80 28h12" />
    </Drawing>
  );
}

/** One colour, that of the text around it, so that it is drawn in forced colours, too. */
function Drawing({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="120"
      height="64"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      className="rtl:-scale-x-100"
    >
      {children}
    </svg>
  );
}
