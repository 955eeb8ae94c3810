import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The tokens as they are written: no browser is needed to know what can be read on what. */
const CSS = readFileSync(new URL('../../../src/app/theme.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';
type Colour = readonly [lightness: number, chroma: number, hue: number];

const TOKEN = /--color-([\w-]+):\s*light-dark\(\s*oklch\(([\d. ]+)\),\s*oklch\(([\d. ]+)\)\s*\)/g;

function tokensIn(css: string): ReadonlyMap<string, Readonly<Record<Theme, Colour>>> {
  return new Map(
    [...css.matchAll(TOKEN)].map(([, name = '', light = '', dark = '']) => [
      name,
      { light: colour(light), dark: colour(dark) },
    ]),
  );
}

function colour(text: string): Colour {
  const [lightness = NaN, chroma = NaN, hue = NaN] = text.trim().split(/\s+/).map(Number);
  return [lightness, chroma, hue];
}

/** Relative luminance (WCAG) of an OKLCH colour, as far as sRGB can show it. */
function luminance([lightness, chroma, hue]: Colour): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const [plain = '', strong = ''] = CSS.split('@media (prefers-contrast: more)');
const TOKENS = tokensIn(plain);
const MORE = new Map([...TOKENS, ...tokensIn(strong.slice(0, strong.indexOf('\n}\n')))]);

const HEALTH = ['broken', 'risk', 'soon', 'healthy', 'unknown'] as const;
const SURFACES = ['canvas', 'surface', 'surface-2', 'surface-3', 'raised'] as const;
const TINTED = ['accent-soft', ...HEALTH.map((health) => `${health}-bg`)] as const;

/** What is drawn on what, and how much it must stand out: 4.5 for text, 3 for shapes that mean something. */
const PAIRS: readonly (readonly [ink: string, on: readonly string[], least: number])[] = [
  ['ink', [...SURFACES, ...TINTED], 7],
  ['ink-2', [...SURFACES, ...TINTED], 4.5],
  ['ink-3', [...SURFACES, ...TINTED], 4.5],
  ['accent-ink', [...SURFACES, 'accent-soft', 'accent-soft-hover'], 4.5],
  ['on-accent', ['accent', 'accent-hover', 'accent-active'], 4.5],
  ['on-danger', ['danger'], 4.5],
  ['on-mark', ['mark'], 4.5],
  ...HEALTH.flatMap((health): readonly (readonly [string, readonly string[], number])[] => [
    [`${health}-text`, [...SURFACES, `${health}-bg`], 4.5],
    [`${health}-icon`, [...SURFACES, `${health}-bg`], 3],
  ]),
  ...[1, 2, 3, 4, 5, 6].map((tint) => [`tint-${String(tint)}-text`, [`tint-${String(tint)}`], 4.5] as const),
  ['line-control', ['canvas', 'surface', 'surface-2', 'raised'], 3],
  ['focus', [...SURFACES, 'accent-soft', 'broken-bg'], 3],
  ['accent', SURFACES, 3],
  ['danger', ['canvas', 'surface', 'surface-2'], 3],
];

function tooFaint(tokens: typeof TOKENS, pairs: typeof PAIRS): readonly string[] {
  const themes: readonly Theme[] = ['light', 'dark'];
  return pairs.flatMap(([ink, grounds, least]) =>
    grounds.flatMap((ground) =>
      themes.flatMap((theme) => {
        const [above, below] = [tokens.get(ink)?.[theme], tokens.get(ground)?.[theme]];
        if (above === undefined || below === undefined) return [`${ink} on ${ground}: no such token`];
        const found = ratio(above, below);
        return found >= least ? [] : [`${ink} on ${ground}, ${theme}: ${found.toFixed(2)}, not ${String(least)}`];
      }),
    ),
  );
}

test('the arithmetic is that of WCAG', () => {
  expect(ratio([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
  // #767676, the lightest grey for text on white, and pure red.
  expect(ratio([0.5658, 0, 0], [1, 0, 0])).toBeCloseTo(4.54, 1);
  expect(ratio([0.628, 0.2577, 29.23], [1, 0, 0])).toBeCloseTo(4, 1);
});

test('every pair of tokens that is drawn on one another can be told apart, in both themes', () => {
  const pairs = PAIRS.reduce((sum, [, grounds]) => sum + 2 * grounds.length, 0);
  expect(pairs).toBeGreaterThan(190);
  expect(tooFaint(TOKENS, PAIRS)).toEqual([]);
});

test('whoever asks for more contrast can read every label at 7:1, and sees every edge', () => {
  const more = ['ink', 'ink-2', 'ink-3'].map((ink) => [ink, SURFACES, 7] as const);
  expect(tooFaint(MORE, [...PAIRS, ...more, ['line', ['canvas', 'surface'], 3]])).toEqual([]);
});
