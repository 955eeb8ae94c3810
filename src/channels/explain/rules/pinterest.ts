import { ADMIN_FIRST, RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

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
    ),
    rule(
      'pinterest:business',
      'exact',
      { words: `business account | brand account | not a business | must be a business | convert to business` },
      likely('account_type_unsupported'),
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
    ),
    rule(
      'pinterest:role',
      'exact',
      {
        words: `not permitted to access that ad account | ad account | business access | not an owner or |
            must be an owner`,
      },
      likely('permission_missing', [], ADMIN_FIRST),
    ),
    rule(
      'pinterest:code-used',
      'exact',
      {
        words: `authorization code is invalid | authorization code has expired | authorization code expired
            | invalid authorization code | code has already been used`,
      },
      certain('invalid_request', RECONNECT),
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
    ),
    rule(
      'pinterest:revoked',
      'exact',
      {
        words: `access has been revoked | token has been revoked | revoked by the user | user has revoked`,
        without: 'expired | invalid',
      },
      likely('token_revoked_by_user', ['token_expired']),
    ),
    rule(
      'pinterest:8',
      'code',
      [{ codes: '8' }, { words: 'exceeded your rate limit | rate limit | too many requests' }],
      certain('rate_limited'),
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
    ),
    rule(
      'pinterest:29',
      'broad',
      [{ codes: '7 29 3 235' }, { words: 'not permitted to access | authorization failed' }],
      likely('permission_missing', ['app_misconfigured', 'token_expired']),
    ),
    rule(
      'pinterest:2',
      'broad',
      [{ codes: '2 283' }, { words: 'authentication failed' }],
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule(
      'pinterest:403',
      'plain',
      { status: '403', words: 'forbidden' },
      likely('unknown', ['app_misconfigured', 'permission_missing']),
    ),
    rule('pinterest:1', 'broad', { codes: '1 4 6 9 10' }, likely('invalid_request')),
  ],
};
