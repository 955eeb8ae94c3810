/** The values the sample `hostile` is made of. */

/** A script that would be noticed if it ran. */
export const MARKUP = 'window.__hostile=1';

/** Texts that try to be more than text, for every field that is shown. */
export const ATTACKS = {
  script: `<script>${MARKUP}</script>`,
  image: `"><img src=x onerror=${MARKUP}>`,
  template: '{{constructor.constructor("return 1")()}} ${7*7} %s %n',
  link: `[click](javascript:${MARKUP})`,
  bidi: 'Acme \u202egnp.exe\u202c \u2066\u2067hidden\u2069\u2069',
  zeroWidth: 'Ac\u200bme\u200d \ufeffCo\u00ad.',
  control: 'Bell\u0007 back\u0008 escape\u001b[31m nul\u0000 del\u007f',
  lines: 'one\r\ntwo\u2028three\u2029four\tfive',
  combining: `Z${'\u0335\u0321\u0489'.repeat(200)}`,
  long: 'Long name '.repeat(1_000),
  unbroken: 'W'.repeat(10_000),
  blank: ' \u00a0\u2003 ',
  formula: '=HYPERLINK("https://evil.test","open")',
  secret: 'refresh failed for token=EAAB0sampleSecretDoNotShow1234567890 and person@example.test',
} as const;

/** One wrong value for each field. */
export const WRONG_TYPES = {
  platform: 7,
  externalId: 1_500_000_000_021,
  handle: ['@acme'],
  displayName: { first: 'Acme' },
  avatarUrl: true,
  status: null,
  scopes: 'instagram_business_basic',
  connectedAt: 1_700_000_000_000,
  lastRefreshedAt: {},
  tokenExpiresAt: '1700000000',
  lastRefreshAttemptAt: false,
  lastRefreshError: { error: { message: 'an object in place of a text' } },
  lastRefreshErrorStatus: '400',
  meta: 'not an object',
  defaultBoardId: 12,
} as const;

/** Dates nobody should act on. */
export const BAD_DATES = [
  'yesterday',
  '',
  '2026-13-45T99:99:99Z',
  '0000-00-00',
  '+275760-09-14T00:00:00.000Z',
  '2026-11-20',
] as const;

/** Addresses no image may be loaded from. */
export const BAD_PICTURES = [
  `javascript:${MARKUP}`,
  'data:text/html,<script>1</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>',
  'ftp://evil.test/a.png',
  'file:///etc/passwd',
  '//evil.test/a.png',
  'http://evil.test/a.png',
  'https://user:pass@evil.test:99999/a.png',
  'https://',
  '\u0001https://evil.test/a.png',
] as const;

/** An object `levels` deep. */
export function deepObject(levels: number): Record<string, unknown> {
  let value: Record<string, unknown> = { bottom: true };
  for (let level = 1; level < levels; level += 1) value = { level: value };
  return value;
}
