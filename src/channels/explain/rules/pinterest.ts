import { ADMIN_FIRST, RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

const ERRORS = 'https://developers.pinterest.com/docs/reference/error-codes/';
const AUTH = 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/';
const LIMITS = 'https://developers.pinterest.com/docs/reference/rate-limits/';
const ACCESS = 'https://developers.pinterest.com/docs/getting-started/access-tiers/';

const api = (code: number, message: string) => JSON.stringify({ code, message });

/** Pinterest: small numbers that mean much, so the message beside them decides first. */
export const PINTEREST: RuleSet = {
  family: 'pinterest',
  platform: 'PINTEREST',
  rules: [
    rule(
      'pinterest:trial',
      'exact',
      [
        {
          words: `trial access | consumer type is not supported | application consumer | app is not approved |
            app is pending | app is disabled | app has been | application has been | app needs |
            application is not | upgrade your app | invalid client | client_id | client secret | invalid
            application id | app id | client credentials | client is not | trial app | app does not have
            | app is in | standard access | your app | sandbox | consumer`,
        },
        { names: 'invalid_client unauthorized_client' },
      ],
      certain('app_misconfigured'),
      api(29, 'Apps with Trial access may not create Pins in production.'),
      ACCESS,
    ),
    rule(
      'pinterest:account',
      'exact',
      {
        words: `account is suspended | account has been suspended | account is deactivated | account has
            been deactivated | user is suspended | user has been deactivated | user not found | account
            does not exist | account was deleted | account has been limited | account has been
            disapproved | account is disapproved | business hub | account is banned | account has been
            disabled | account has been banned | account deactivated | account closed | deactivated |
            account has been closed`,
      },
      likely('account_suspended_or_deleted'),
      api(30, 'The account has been suspended.'),
      ERRORS,
    ),
    rule(
      'pinterest:protected',
      'exact',
      {
        words: `safe mode | reset your password | suspicious activity | protected mode | account is locked |
            confirm your email | verify your email | verify your account | unusual activity | captcha |
            spam`,
      },
      likely('account_checkpoint'),
      api(95, 'Suspicious activity was seen. Reset your password to continue.'),
      ERRORS,
    ),
    rule(
      'pinterest:business',
      'exact',
      { words: `business account | brand account | not a business | must be a business | convert to business` },
      likely('account_type_unsupported'),
      api(32, 'The user must have a business account.'),
      ERRORS,
    ),
    rule(
      'pinterest:scope',
      'exact',
      [
        {
          words: `missing scope | insufficient scope | required scope | scopes | access token does not have |
            does not have permission | missing required permission | sufficient permissions | correct
            set of scopes | scope`,
        },
        { names: 'insufficient_scope access_denied' },
      ],
      likely('permission_missing'),
      '{"code":3,"message":"Authorization failed: missing scope boards:write"}',
      AUTH,
    ),
    rule(
      'pinterest:role',
      'exact',
      {
        words: `not permitted to access that ad account | ad account | business access | not an owner or |
            must be an owner`,
      },
      likely('permission_missing', [], ADMIN_FIRST),
      api(29, 'You are not permitted to access that ad account.'),
      ERRORS,
    ),
    rule(
      'pinterest:code-used',
      'exact',
      {
        words: `authorization code is invalid | authorization code has expired | authorization code expired
            | invalid authorization code | code has already been used`,
      },
      certain('invalid_request', RECONNECT),
      '{"code":283,"message":"The authorization code has expired"}',
      AUTH,
    ),
    rule(
      'pinterest:refresh-dead',
      'exact',
      {
        words: `invalid refresh token | refresh token is invalid | refresh token has expired | refresh token
            expired | not a valid refresh token | refresh token could not | authorization grant is
            invalid | access token expired | access token has expired | token is invalid | invalid
            access token`,
      },
      likely('token_expired', ['token_revoked_by_user', 'refresh_token_reused_or_rotated']),
      api(283, 'The refresh token is invalid.'),
      AUTH,
    ),
    rule(
      'pinterest:revoked',
      'exact',
      {
        words: `access has been revoked | token has been revoked | revoked by the user | user has revoked`,
        without: 'expired | invalid',
      },
      likely('token_revoked_by_user', ['token_expired']),
      api(2, 'The token has been revoked by the user.'),
      AUTH,
    ),
    rule(
      'pinterest:8',
      'code',
      [{ codes: '8' }, { words: 'exceeded your rate limit | rate limit | too many requests' }],
      certain('rate_limited'),
      api(8, 'You have exceeded your rate limit.'),
      LIMITS,
    ),
    rule(
      'pinterest:12',
      'code',
      [
        { codes: '12 11 5' },
        {
          words: `something went wrong on our end | went wrong on our | internal error | temporarily
            unavailable | try again later | service unavailable`,
        },
      ],
      certain('platform_outage'),
      api(12, 'Something went wrong on our end.'),
      ERRORS,
    ),
    rule(
      'pinterest:29',
      'broad',
      [{ codes: '7 29 3 235' }, { words: 'not permitted to access | authorization failed' }],
      likely('permission_missing', ['app_misconfigured', 'token_expired']),
      api(29, 'You are not permitted to access that resource.'),
      ERRORS,
    ),
    rule(
      'pinterest:2',
      'broad',
      [{ codes: '2 283' }, { words: 'authentication failed' }],
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
      api(2, 'Authentication failed for this token.'),
      ERRORS,
    ),
    rule(
      'pinterest:403',
      'plain',
      { status: '403', words: 'forbidden' },
      likely('unknown', ['app_misconfigured', 'permission_missing']),
      'Pinterest error (code: 403) with message: Forbidden',
      ERRORS,
    ),
    rule(
      'pinterest:1',
      'broad',
      { codes: '1 4 6 9 10' },
      likely('invalid_request'),
      api(1, 'Invalid request.'),
      ERRORS,
    ),
  ],
};
