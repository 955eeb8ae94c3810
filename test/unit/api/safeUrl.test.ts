import fc from 'fast-check';
import { expect, test } from 'vitest';

import { safeUrl } from '#api/safeUrl.ts';

test.each([
  'https://www.instagram.com/oauth/authorize?client_id=1&state=a%20b#x',
  'https://example.com:8443/a',
  'http://localhost:4100/consent?state=abc',
  'http://127.0.0.1:4173/consent',
  'http://[::1]:4173/consent',
])('%s is safe to open', (address) => {
  expect(safeUrl(address)).toBe(address);
});

test.each([
  ['http beyond loopback', 'http://example.com/'],
  ['a name that begins like loopback', 'http://localhost.example.com/'],
  ['a name that ends like loopback', 'http://not-localhost/'],
  ['an address that begins like loopback', 'http://127.0.0.1.example.com/'],
  ['a script', 'javascript:alert(1)'],
  ['a script in another case, with a line break', 'JaVa\nScRiPt:alert(1)'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['a file', 'file:///etc/passwd'],
  ['a blob', 'blob:https://example.com/1'],
  ['a name before the @', 'https://www.instagram.com@evil.example/'],
  ['a name and a password', 'https://a:b@example.com/'],
  ['no scheme', '//example.com/a'],
  ['a path', '/consent'],
  ['nothing', ''],
  ['no host', 'https://'],
])('%s is not', (_, address) => {
  expect(safeUrl(address)).toBeNull();
});

test('what the browser would read is what is returned', () => {
  expect(safeUrl(' HTTPS://EXAMPLE.com/a b ')).toBe('https://example.com/a%20b');
  expect(safeUrl('http:\\\\2130706433/')).toBe('http://127.0.0.1/');
});

const piece = fc.constantFrom(
  'https',
  'http',
  'JAVASCRIPT',
  ':',
  '//',
  '\\\\',
  '@',
  'localhost',
  '[::1]',
  'a.example',
  '.',
  '\n',
  ' ',
);

test('whatever it is given, it returns a safe address or null', () => {
  const safe = /^(https:\/\/[^/@]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/|$)/;
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      expect(safeUrl(pieces.join('')) ?? 'https://none').toMatch(safe);
    }),
  );
});

const plainPart = fc.stringMatching(/^[\w~!$&()*+,;=:@.-]{0,12}$/);

test('what looks plain is given back just as the browser would read it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'https://a.example',
        'https://cdn-1.a.example',
        'http://127.0.0.1:4173',
        'http://localhost:65535',
      ),
      fc.array(plainPart, { maxLength: 5 }),
      fc.option(plainPart),
      (origin, path, query) => {
        const address = `${origin}/${path.join('/')}${query === null ? '' : `?${query}`}`;
        expect(safeUrl(address)).toBe(new URL(address).href);
      },
    ),
  );
});
