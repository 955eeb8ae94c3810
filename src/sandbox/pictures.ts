/** Logos and avatars drawn by code, so that no request leaves the machine. */
import { hashOf } from './random.ts';

const TONES = [
  { ground: '#dfe9df', ink: '#3f6b52', accent: '#7d9d84' },
  { ground: '#22344a', ink: '#f1e4cf', accent: '#c98f5a' },
  { ground: '#f1e2d0', ink: '#a4673a', accent: '#6d3f23' },
  { ground: '#e7e2ef', ink: '#5d4a86', accent: '#9c8abf' },
  { ground: '#d8eaf0', ink: '#2f6b86', accent: '#75a9be' },
  { ground: '#1f2b3a', ink: '#7fb59d', accent: '#a79ad0' },
  { ground: '#ece7dd', ink: '#5c564a', accent: '#b89b6e' },
  { ground: '#f6dfdf', ink: '#9c3f4d', accent: '#cf8a92' },
  { ground: '#dfe4f6', ink: '#36489c', accent: '#8895cf' },
  { ground: '#dcefe9', ink: '#1f6f62', accent: '#6cb0a3' },
] as const;

type Tone = (typeof TONES)[number];

const MARKS = {
  sprig: ({ ink, accent }: Tone) =>
    `<path d="M48 80V26" stroke="${ink}" stroke-width="5" stroke-linecap="round"/><g fill="${ink}"><path d="M48 44C34 44 28 36 27 27c12 0 20 6 21 17z"/><path d="M48 62C34 62 27 54 26 45c13 0 21 6 22 17z"/></g><g fill="${accent}"><path d="M48 44c14 0 20-8 21-17-12 0-20 6-21 17z"/><path d="M48 62c14 0 21-8 22-17-13 0-21 6-22 17z"/></g>`,
  cup: ({ ink, accent }: Tone) =>
    `<path d="M26 42h38v17a15 15 0 0 1-15 15h-8a15 15 0 0 1-15-15z" fill="${ink}"/><path d="M64 47h4a7 7 0 0 1 0 14h-5" fill="none" stroke="${ink}" stroke-width="5"/><path d="M37 33c-4-5 4-8 0-14M51 33c-4-5 4-8 0-14" fill="none" stroke="${accent}" stroke-width="4" stroke-linecap="round"/>`,
  loaf: ({ ink, accent }: Tone) =>
    `<path d="M22 72V48a26 26 0 0 1 52 0v24z" fill="${ink}"/><path d="M36 72V56a12 12 0 0 1 24 0v16z" fill="${accent}"/>`,
  book: ({ ink, accent }: Tone) =>
    `<path d="M20 30c10-4 20-3 28 3v41c-8-6-18-7-28-3z" fill="${ink}"/><path d="M76 30c-10-4-20-3-28 3v41c8-6 18-7 28-3z" fill="${accent}"/>`,
  wheel: ({ ink, accent }: Tone) =>
    `<circle cx="48" cy="48" r="26" fill="none" stroke="${ink}" stroke-width="6"/><path d="M48 24v48M24 48h48M31 31l34 34M65 31L31 65" stroke="${accent}" stroke-width="3"/><circle cx="48" cy="48" r="6" fill="${ink}"/>`,
  peak: ({ ink, accent }: Tone) =>
    `<circle cx="65" cy="30" r="8" fill="${accent}"/><path d="M14 74l24-38 12 18 8-10 24 30z" fill="${ink}"/>`,
  wave: ({ ink, accent }: Tone) =>
    `<path d="M0 62c16-24 30 8 48-8s30-22 48-12v54H0z" fill="${ink}"/><path d="M0 78c18-14 32 4 50-6s30-10 46-4v28H0z" fill="${accent}"/>`,
  sail: ({ ink, accent }: Tone) =>
    `<path d="M44 20v42H22z" fill="${ink}"/><path d="M50 30v32h22z" fill="${accent}"/><path d="M18 67h60l-9 11H27z" fill="${ink}"/>`,
  sun: ({ ink, accent }: Tone) =>
    `<circle cx="48" cy="48" r="15" fill="${ink}"/><path d="M48 18v10M48 68v10M18 48h10M68 48h10M27 27l7 7M62 62l7 7M69 27l-7 7M34 62l-7 7" stroke="${accent}" stroke-width="5" stroke-linecap="round"/>`,
  columns: ({ ink, accent }: Tone) =>
    `<rect x="22" y="28" width="14" height="46" rx="2" fill="${ink}"/><rect x="41" y="38" width="14" height="36" rx="2" fill="${accent}"/><rect x="60" y="22" width="14" height="52" rx="2" fill="${ink}"/>`,
} as const satisfies Record<string, (tone: Tone) => string>;

/** A mark that can be drawn. */
export type Mark = keyof typeof MARKS;

/** All marks, for whoever hands them out. */
export const MARK_NAMES: readonly Mark[] = [
  'sprig',
  'cup',
  'loaf',
  'book',
  'wheel',
  'peak',
  'wave',
  'sail',
  'sun',
  'columns',
];

/** The SVG of `seed`, always the same; a seed may name its mark and tone first, as in `cup.1.harbour-street`. */
export function drawPicture(seed: string): string {
  const hash = hashOf(seed);
  const [first, second] = seed.split('.');
  const mark = MARK_NAMES.find((name) => name === first) ?? MARK_NAMES[hash % MARK_NAMES.length] ?? 'sun';
  const tone = TONES[Number(second)] ?? TONES[(hash >>> 8) % TONES.length] ?? TONES[0];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><rect width="96" height="96" fill="${tone.ground}"/>${MARKS[mark](tone)}</svg>\n`;
}

const PICTURE_PATH = /^\/(?:avatars|logos)\/([a-z0-9.-]{1,120})\.svg$/;

/** The picture at `path`, or null where there is none. Open to other origins: a console on another port shows it. */
export function pictureResponse(path: string): Response | null {
  const seed = PICTURE_PATH.exec(path)?.[1];
  if (seed === undefined) return null;
  return new Response(drawPicture(seed), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=3600',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
