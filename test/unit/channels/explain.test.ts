import { expect, test } from 'vitest';
import { describeFailure, explainRefreshError, whenOver } from '#channels/explain.ts';
import type { Cause, FailureScene } from '#channels/explain.ts';
import { CAUSES, USUAL_FIX } from '#channels/explain/cause.ts';
import { stepsOf } from '#channels/explain/steps.ts';
import { titleOf } from '#channels/explain/title.ts';
import { PLATFORMS, platformFacts } from '#channels/platform.ts';

const explain = (platform: string | null, error: string | null, httpStatus: number | null = null) =>
  explainRefreshError({ platform, error, httpStatus });

/** The same answer of one platform in the notations that clients leave it in. */
const ENVELOPES = [
  '{"error":{"message":"x","type":"OAuthException","code":190,"error_subcode":459}}',
  '"{\\"error\\":{\\"message\\":\\"x\\",\\"code\\":190,\\"error_subcode\\":459}}"',
  'The request failed with status 400: {"error":{"code":190,"error_subcode":459,"message":"Error valid',
  "{ message: 'x', code: 190, error_subcode: 459, fbtrace_id: 'A' }",
  "{u'error': {u'code': 190, u'error_subcode': 459}}",
  'array ( "code" => 190, "error_subcode" => 459 )',
  'code=190&error_subcode=459&message=x',
  'OAuthException (#190) subcode: 459',
  '<Error><Code>190</Code><error_subcode>459</error_subcode></Error>',
  'FacebookApiError: 190/459',
];

test.each(ENVELOPES)('a code is found in %s', (error) => {
  expect(explain('FACEBOOK_PAGE', error, 400).cause).toBe('account_checkpoint');
});

test.each([
  "RefreshError(b'No refresh token is set')",
  '{"body":"Error 400:\\nNo refresh token is set"}',
  'C:\\nodes\\refresh.js: No refresh token is set',
])('a sentence is found in %s', (error) => {
  expect(explain('YOUTUBE', error, 400).cause).toBe('invalid_request');
});

interface Trap {
  readonly what: string;
  readonly platform: string;
  readonly error: string | null;
  readonly status: number | null;
  readonly cause: Cause;
}

const TRAPS: readonly Trap[] = [
  {
    what: 'a certificate expires as well',
    platform: 'X',
    error: 'certificate has expired',
    status: null,
    cause: 'network',
  },
  {
    what: 'a waiting time expires as well',
    platform: 'YOUTUBE',
    error: 'deadline: execution expired',
    status: 504,
    cause: 'network',
  },
  {
    what: 'the application may be ours',
    platform: 'THREADS',
    error: 'Application has been deleted',
    status: 400,
    cause: 'app_misconfigured',
  },
  {
    what: 'OAuthException may be a limit',
    platform: 'INSTAGRAM',
    error: '{"error":{"type":"OAuthException","code":4}}',
    status: 400,
    cause: 'rate_limited',
  },
  {
    what: 'OAuthException may be an outage',
    platform: 'INSTAGRAM',
    error: '{"error":{"type":"OAuthException","code":2}}',
    status: 500,
    cause: 'platform_outage',
  },
  {
    what: '(#200) is a code, not a success',
    platform: 'FACEBOOK_PAGE',
    error: '(#200) Requires pages_manage_posts permission',
    status: 403,
    cause: 'permission_missing',
  },
  {
    what: '40100 is a limit, not an expiry',
    platform: 'TIKTOK_BUSINESS',
    error: '{"code":40100,"message":"slow"}',
    status: 200,
    cause: 'rate_limited',
  },
  {
    what: 'a dead token of X is called invalid_request',
    platform: 'X',
    error: '{"error":"invalid_request","error_description":"Value passed for the token was invalid, sorry."}',
    status: 400,
    cause: 'token_expired',
  },
  {
    what: 'a 500 around a 401',
    platform: 'LINKEDIN_PERSON',
    error: '{"status":500,"inner":{"serviceErrorCode":65602,"status":401}}',
    status: 500,
    cause: 'token_expired',
  },
  {
    what: 'a fault inside an invalid_request',
    platform: 'LINKEDIN_PERSON',
    error: '{"error":"invalid_request","error_description":"status: 500, Internal server error"}',
    status: 400,
    cause: 'platform_outage',
  },
  {
    what: 'a page in place of an answer',
    platform: 'PINTEREST',
    error: '<html><title>502 Bad Gateway</title></html>',
    status: 502,
    cause: 'platform_outage',
  },
  {
    what: 'a file name that sounds like a reason',
    platform: 'X',
    error: 'Error: read ECONNRESET\n    at refreshExpiredToken (/srv/expired.js:1:2)',
    status: null,
    cause: 'network',
  },
  { what: 'nothing but a status', platform: 'X', error: '', status: 429, cause: 'rate_limited' },
  { what: 'nothing at all', platform: 'X', error: null, status: null, cause: 'unknown' },
];

test.each(TRAPS)('$what', ({ platform, error, status, cause }) => {
  expect(explain(platform, error, status).cause).toBe(cause);
});

test.each(['Hãy đăng nhập (190/459)', '{"error":{"message":"セッション","code":190,"error_subcode":459}}'])(
  '%s is read by its code',
  (error) => {
    expect(explain('INSTAGRAM', error).cause).toBe('account_checkpoint');
  },
);

test('a bare refusal is never told as one certain reason', () => {
  const told = explain('YOUTUBE', '{"error":"invalid_grant"}', 400);
  expect(told.certainty).toBe('likely');
  expect(told.alternatives).toContain('token_revoked_by_user');
  expect(told.detail).toContain('someone removed the access');
});

test('a text that no rule reads is told as unread, one that only tells a status as refused', () => {
  expect(explain('X', 'Frobnicated').title).toBe('X’s answer has no explanation yet.');
  expect(explain('X', 'The request failed with status 403', 403).title).toBe('X refused (403) without a reason.');
  expect(explain('X', null).title).toBe('X gave no reason.');
});

test('other causes that fit are told as possible, after the one that is likely', () => {
  const { detail } = explain('INSTAGRAM', '{"error":{"code":190,"error_subcode":460}}', 400);
  expect(detail).toContain('It may also be that the account has to pass a check.');
});

test('a reason that another rule disputes is told as likely', () => {
  const alone = explain('X', '{"errors":[{"code":88,"message":"Rate limit exceeded"}]}', 429);
  const disputed = explain(
    'X',
    '{"errors":[{"code":88,"message":"Rate limit exceeded"}],"note":"Your account is suspended"}',
    429,
  );
  expect(alone.certainty).toBe('certain');
  expect(disputed.certainty).toBe('likely');
});

test('a platform the contract does not name is read by the marks in its text', () => {
  expect(explain('THREADS_PRO', '{"error":{"code":190,"error_subcode":460,"fbtrace_id":"A"}}').cause).toBe(
    'password_changed',
  );
});

test('only the first and the last part of a long text count', () => {
  const filler = 'x '.repeat(400_000);
  expect(explain('X', `${filler}ECONNRESET`).cause).toBe('network');
  expect(explain('X', `${filler}ECONNRESET ${filler}`).cause).toBe('unknown');
});

const CASES = PLATFORMS.flatMap((platform) => CAUSES.map((cause) => ({ platform, cause })));

test.each(CASES)('$platform with $cause has a title that names the network, and steps', ({ platform, cause }) => {
  const { network } = platformFacts(platform);
  for (const certainty of ['certain', 'likely', 'unknown'] as const) {
    const title = titleOf({
      ...USUAL_FIX[cause],
      cause,
      certainty,
      alternatives: [],
      network,
      platform,
      status: 503,
      isUnread: true,
    });
    expect(title).toContain(network);
    expect(title).not.toMatch(/healthy|unknown|at risk|expiring soon/i);
    expect(title.split(' ').length).toBeLessThanOrEqual(9);
  }
  expect(stepsOf(platform, cause, USUAL_FIX[cause], network)).not.toEqual([]);
});

test('what must be put right first comes before reconnecting', () => {
  const { steps } = explain(
    'LINKEDIN_COMPANY',
    '{"message":"Viewer is not an administrator of the organization"}',
    403,
  );
  expect(steps[0]).toContain('Manage admins');
  expect(steps.findIndex((step) => step.includes('Reconnect'))).toBeGreaterThan(0);
});

test('what heals by itself asks nobody to reconnect', () => {
  const told = explain('LINKEDIN_PERSON', null, 503);
  expect(told.title).toBe('LinkedIn is not answering (503).');
  expect(told.steps.join(' ')).not.toContain('Reconnect');
  expect(told.avoid).toContain('Do not reconnect');
});

test('the details name channel, network and day', () => {
  const told = explain('INSTAGRAM', '{"error":{"code":190,"error_subcode":459}}', 400);
  const scene = { name: 'Fernhill Home', handle: '@fernhill.home', network: 'Instagram', on: '3 May' } as const;
  expect(describeFailure(told, { ...scene, status: 'expired' })).toEqual({
    happened:
      'Instagram stopped accepting the saved login on 3 May. Instagram wants a security check first. Someone has to confirm there that the account is theirs. Until then reconnecting fails too.',
    who: 'Whoever can log in to @fernhill.home.',
    sure: 'Certain: Instagram names the reason in its answer.',
  });
  expect(describeFailure(told, { ...scene, handle: null, on: null, status: 'active' }).who).toBe(
    'Whoever can log in to Fernhill Home.',
  );
});

test('the details say a dead login once', () => {
  const told = explain('X', '{"errors":[{"code":89}]}', 401);
  const { happened, sure } = describeFailure(told, {
    name: 'N',
    handle: null,
    network: 'X',
    status: 'expired',
    on: null,
  });
  expect(happened.match(/saved login/g)).toHaveLength(1);
  expect(sure).toContain('more than one reason');
});

test('an outage does not explain why an access is over', () => {
  const told = explain('LINKEDIN_PERSON', null, 503);
  const scene: FailureScene = { name: 'Jane', handle: null, network: 'LinkedIn', on: '3 May', status: 'expired' };
  expect(describeFailure(told, scene)).toEqual({
    happened:
      'LinkedIn stopped accepting the saved login on 3 May. Its last answer was about something else: “LinkedIn is not answering (503).”',
    who: 'Whoever can log in to Jane.',
    sure: 'Certain that it is over; LinkedIn did not say why.',
  });
  expect(describeFailure(told, { ...scene, status: 'active' }).happened).toContain('posts still go out');
  expect(whenOver(told, 'LINKEDIN_PERSON').steps[0]).toBe('Press Reconnect here.');
  expect(whenOver(told, 'LINKEDIN_PERSON').evidence).toBe(told.evidence);
});

test('a reason that ends an access stays the reason where it is over', () => {
  const told = explain('INSTAGRAM', '{"error":{"code":190,"error_subcode":459}}', 400);
  expect(whenOver(told, 'INSTAGRAM')).toBe(told);
});
