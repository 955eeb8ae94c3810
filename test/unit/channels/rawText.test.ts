import { expect, test } from 'vitest';

import { maskSecrets } from '#channels/mask.ts';
import { shownText } from '#channels/rawText.ts';

/** Opaque as a platform's token is: nothing before or in it says that it is one. */
const SECRET = 'q7Zr2Kd9Lx4Vb8Nw3Ty6Hp1Jc5Mg0Fs7Qa2Ue9Xi4Ro8';

function shown(text: string, length: number): string {
  return shownText(text, length)
    .pieces.map((piece) => piece.text)
    .join('');
}

test('a short text is shown whole and verbatim', () => {
  const text = 'Line one\n  {"code": 190}\t<b>not markup</b>';
  expect(shownText(text, 900)).toEqual({ pieces: [{ text, masked: false }], cut: false });
});

test('a text as long as what is shown is not cut, one letter more is', () => {
  expect(shownText('a'.repeat(900), 900)).toMatchObject({ cut: false });
  expect(shownText('a'.repeat(901), 900)).toMatchObject({ cut: true });
  expect(shown('a b '.repeat(1_000), 900)).toBe('a b '.repeat(225));
});

test('nothing is shown of nothing', () => {
  expect(shownText('', 900)).toEqual({ pieces: [], cut: false });
});

test('a secret is a piece of its own, told apart from the rest', () => {
  const { pieces } = shownText(`failed for ${SECRET} today`, 900);
  expect(pieces.map(({ masked }) => masked)).toEqual([false, true, false]);
  expect(pieces[1]?.text).toMatch(/^q7Zr•+$/);
});

test.each([
  ['refresh_token=IGAAb1Cd2Ef3Gh4Ij5Kl6Mn7Op8', 'refresh_token=IGAA••••••••••'],
  [`x=${SECRET}&grant_type=refresh_token`, 'x=q7Zr••••••••••&grant_type=refresh_token'],
  [`"${SECRET}=="`, '"q7Zr••••••••••"'],
])('what a secret is called stays: %s', (text, shownAs) => {
  expect(shown(text, 900)).toBe(shownAs);
});

test('a secret that stands across the cut is masked, however much of it lies before', () => {
  for (let before = 1; before < SECRET.length; before += 1) {
    const text = `${'a b '.repeat(225).slice(0, 900 - before - 1)} ${SECRET} and so on`;
    expect(shown(text, 900), `${before} letters before the cut`).not.toContain('q7Zr2');
  }
});

test('masking makes a text shorter, and still brings up no half of a secret from beyond the cut', () => {
  const secrets = `${SECRET} `.repeat(60);
  for (let shift = 0; shift < SECRET.length; shift += 1) {
    const text = `${'.'.repeat(shift)} ${secrets}`;
    expect(shown(text, 900), `shifted by ${shift}`).not.toContain('q7Zr2');
  }
});

test('half an e-mail address is not shown either', () => {
  for (let shift = 0; shift < 40; shift += 1) {
    const text = `${'-'.repeat(shift)} ${`${SECRET} `.repeat(38)} ask marketa.novakova@bakery.example now`;
    expect(shown(text, 900), `shifted by ${shift}`).not.toContain('marketa.nov');
  }
});

test('what is shown begins what is copied', () => {
  const text = `${'The answer was not read. '.repeat(60)} token=${SECRET} end`;
  expect(maskSecrets(text).startsWith(shown(text, 900))).toBe(true);
  expect(shown(text, 20_000)).toBe(maskSecrets(text));
});

test('no letter is cut in half', () => {
  expect(shown(`${'a'.repeat(899)}\u{1F30A} more`, 900)).toBe('a'.repeat(899));
});
