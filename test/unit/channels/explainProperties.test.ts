import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainRefreshError } from '#channels/explain.ts';
import { EXAMPLES } from '#channels/explain/examples.ts';
import { PLATFORMS } from '#channels/platform.ts';

const examples = Object.values(EXAMPLES).map(({ text }) => text ?? '');
const fragment = fc.oneof(
  fc.constantFrom(...examples),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '{',
    '"',
    '\\',
    '<html>',
    '&amp;',
    '%7B',
    '(#',
    '190',
    'code:',
    '=',
    '\n',
    'error',
    'expired',
    '\u0000',
    '\uD800',
  ),
  fc.json(),
);
const failure = fc.record({
  platform: fc.oneof(fc.constantFrom(...PLATFORMS), fc.string(), fc.constant(null)),
  error: fc.oneof(
    fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.constant(null),
  ),
  httpStatus: fc.oneof(fc.integer(), fc.constantFrom(200, 400, 401, 403, 429, 500, 503), fc.constant(null)),
});

test('every text has a title, a detail, a person and steps, and never throws', () => {
  fc.assert(
    fc.property(failure, (input) => {
      const told = explainRefreshError(input);
      for (const words of [told.title, told.detail, told.who, told.evidence, ...told.steps])
        expect(words.trim()).not.toBe('');
      expect(told.steps.length).toBeGreaterThan(0);
      expect(told.title).not.toMatch(/healthy|unknown|at risk|expiring soon/i);
      if (told.certainty === 'certain') expect(told.alternatives).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('the same input is told the same', () => {
  fc.assert(
    fc.property(failure, (input) => {
      expect(explainRefreshError(input)).toEqual(explainRefreshError({ ...input }));
    }),
  );
});

test('nothing of the raw text reaches the explanation', () => {
  const secret = fc.string({
    unit: fc.constantFrom(...Array.from('abcdefXYZ0123456789')),
    minLength: 12,
    maxLength: 60,
  });
  fc.assert(
    fc.property(failure, secret, fc.nat(), (input, planted, at) => {
      const text = input.error ?? '';
      const place = at % (text.length + 1);
      const told = explainRefreshError({
        ...input,
        error: `${text.slice(0, place)}access_token=${planted}${text.slice(place)}`,
      });
      expect(JSON.stringify(told)).not.toContain(planted);
    }),
  );
});

const UNITS = [
  '\\',
  '"',
  'a:"',
  '<a',
  '<script',
  '%',
  '&',
  '(#1',
  'a-',
  'aB',
  ' at ',
  "a:'",
  'status code ',
  'A',
  '/',
  '[[',
  'https://a/',
  '{"error":',
] as const;

test.each(UNITS)('a megabyte of %s takes no longer than a page turn', (unit) => {
  const error = unit.repeat(Math.ceil(1_000_000 / unit.length));
  explainRefreshError({ platform: 'YOUTUBE', error, httpStatus: 400 });
  const before = process.cpuUsage();
  explainRefreshError({ platform: 'YOUTUBE', error, httpStatus: 400 });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(50);
});
