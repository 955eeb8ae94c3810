import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedPieces, maskSecrets } from '#channels/mask.ts';

const SECRETS = [
  ['{"access_token":"IGAAxY12zWvUtSrQpO","code":190}', 'IGAAxY12zWvUtSrQpO'],
  ['https://graph.instagram.com/refresh?access_token=IGQWRexampleexample12&x=1', 'IGQWRexampleexample12'],
  ['{\\"refresh_token\\":\\"1//0gabcdefgh12345\\"}', '1//0gabcdefgh12345'],
  ['https://app.example/cb?code=AQTd9x_8kLm2&state=s', 'AQTd9x_8kLm2'],
  ['Authorization: Bearer abcDEF123456', 'abcDEF123456'],
  ['authorization: Basic dXNlcjpwYXNzd29yZA==', 'dXNlcjpwYXNzd29yZA'],
  ['client_secret=hunter2hunter2', 'hunter2hunter2'],
  ["'password': 'correct horse'", 'correct'],
  ['jwt malformed: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'eyJzdWIiOiIxIn0'],
  ['Cookie: sessionid=abc123; csrftoken=zzz', 'csrftoken=zzz'],
  ['user jane.doe+news@fernhill.example was not found', 'jane.doe+news@fernhill.example'],
  ['login_hint=jane%40fernhill.example', 'jane%40fernhill.example'],
  ['connect ETIMEDOUT 203.0.113.77:443', '203.0.113.77'],
  ['connect ECONNREFUSED 2001:db8:0:0:0:0:0:1', '2001:db8:0:0:0:0:0:1'],
  ['connect EHOSTUNREACH fe80::1ff:fe23:4567', 'fe80::1ff:fe23:4567'],
  ['key 9f86d081884c7d659a2feaa0c55ad015 is wrong', '9f86d081884c7d659a2feaa0c55ad015'],
  ['app password abcd-efgh-2345-jklm refused', 'abcd-efgh-2345-jklm'],
  ['https://user:hunter22@proxy.example:8080', 'hunter22'],
  ['pb_live_0123456789abcdef', '0123456789abcdef'],
  ['token 123456789012345|aBcDeFgHiJkLmNop', 'aBcDeFgHiJkLmNop'],
] as const;

test.each(SECRETS)('%s hides %s', (text, secret) => {
  const masked = maskSecrets(text);
  expect(masked).not.toContain(secret);
  expect(masked).toContain('••••••••••');
});

const KEPT = [
  '{"error":{"message":"Error while validating: session has expired","type":"OAuthException","code":190,"error_subcode":463,"fbtrace_id":"AbC1dEf2GhI"}}',
  'getaddrinfo ENOTFOUND graph.facebook.com',
  '{"error":"invalid_grant","error_description":"That token was expired or revoked."}',
  'Bearer error="invalid_token", error_description="The access token expired"',
  'soc_01KA7QJ4M2XW8T5RBN6ZC3VYHD ws_01J9Z3KT7FERNH1LLH0ME5QX2P req_01KA7QJ4M2XW8T5RBN6ZC3VYHD',
  'POST https://api.linkedin.com/rest/posts?q=author 403 at 12:34:56',
  'request 7d9f2c1e-55aa-4bbb-8ccc-0123456789ab failed with code=ERR_BAD_REQUEST',
  'com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeTokenRequest',
  'requires instagram_business_content_publish for @fernhill.home',
] as const;

test.each(KEPT)('%s stays as it is', (text) => {
  expect(maskSecrets(text)).toBe(text);
});

test('the first letters of a secret stay, never most of a short one', () => {
  expect(maskSecrets('access_token=IGAAabcdefghijklmnop1')).toBe('access_token=IGAA••••••••••');
  expect(maskSecrets('client_secret=abcd')).toBe('client_secret=a••••••••••');
});

test('masking twice is masking once', () => {
  const once = maskSecrets('Bearer abcDEF123456 for jane@fernhill.example');
  expect(maskSecrets(once)).toBe(once);
});

test('the pieces joined are the masked text, and the masked ones are marked', () => {
  const text = 'a access_token=IGAAabcdefghijklmnop1 b jane@fernhill.example';
  const pieces = maskedPieces(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(maskSecrets(text));
  expect(pieces.filter((piece) => piece.masked).map((piece) => piece.text)).toEqual([
    'IGAA••••••••••',
    'jane••••••••••',
  ]);
});

const letters = (unit: string, minLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(unit)), minLength, maxLength: 80 });
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

test('a secret planted under a telling name never comes out', () => {
  const key = fc.constantFrom(
    'access_token',
    'refresh_token',
    'client_secret',
    'id_token',
    'accessJwt',
    'api_key',
    'fb_exchange_token',
    'appsecret_proof',
  );
  const wrap = fc.constantFrom<(key: string, value: string) => string>(
    (name, value) => `{"${name}":"${value}"}`,
    (name, value) => `${name}=${value}&a=b`,
    (name, value) => `{ ${name}: '${value}' }`,
    (name, value) => `{\\"${name}\\":\\"${value}\\"}`,
    (name, value) => `"${name}" => "${value}"`,
  );
  fc.assert(
    fc.property(
      fc.string(),
      key,
      letters(`${BASE64URL}.`, 8).map((value) => `q7${value}`),
      wrap,
      (before, name, value, wrapped) => {
        expect(maskSecrets(`${before} ${wrapped(name, value)}`)).not.toContain(value);
      },
    ),
  );
});

test('a long opaque run never comes out, whatever stands around it', () => {
  const hex = letters('0123456789abcdef', 32).filter((value) => /[a-f]/.test(value) && /\d.*\d/.test(value));
  fc.assert(
    fc.property(fc.string(), hex, fc.string(), (before, value, after) => {
      expect(maskSecrets(`${before} ${value} ${after}`)).not.toContain(value);
    }),
  );
});

test.each(['a', 'a@', 'token=', '1.', 'a:', '"code":"', 'aB3/', 'a-', '%40', ':', 'eyJ', '://', 'Bearer ', 'é'])(
  'a megabyte of %s is masked in linear time',
  (unit) => {
    const before = process.cpuUsage();
    maskSecrets(unit.repeat(Math.ceil(1_000_000 / unit.length)));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_500);
  },
);
