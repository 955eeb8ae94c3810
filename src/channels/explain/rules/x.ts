import { GONE, OUR_QUOTA, RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** X: numbered errors, problem types, and OAuth answers that name a dead token `invalid_request`. */
export const X: RuleSet = {
  family: 'x',
  platform: 'X',
  rules: [
    rule(
      'x:326',
      'exact',
      [
        { codes: '326 231' },
        {
          words: `account is temporarily locked | account has been locked | account is locked | to unlock your
            account | log in to https twitter com to unlock | temporarily locked | verify your account |
            verify your identity | unlock your account | complete the challenge | access has been
            temporarily limited | confirm your phone | unusual activity | account access has been`,
        },
      ],
      certain('account_checkpoint'),
    ),
    rule(
      'x:226',
      'code',
      [{ codes: '226' }, { words: 'looks like it might be automated | might be automated' }],
      likely('rate_limited', ['account_checkpoint']),
    ),
    rule(
      'x:64',
      'exact',
      [
        { codes: '63 64' },
        {
          words: `account is suspended | account has been suspended | user has been suspended | user is
            suspended | suspended account | permanently suspended | user has been suspended | suspended
            from using`,
          without: 'application | app',
        },
        { names: 'user-suspended' },
      ],
      certain('account_suspended_or_deleted'),
    ),
    rule(
      'x:50',
      'exact',
      [
        { codes: '50' },
        {
          words: `user not found | account has been deactivated | account no longer exists | account was
            deactivated | account is deactivated`,
        },
      ],
      likely('account_suspended_or_deleted', [], GONE),
    ),
    rule(
      'x:no-header',
      'exact',
      { words: 'missing valid authorization header' },
      likely('app_misconfigured', ['invalid_request']),
    ),
    rule(
      'x:416',
      'exact',
      [
        { codes: '416 87 453 261 99 467' },
        {
          names: `client-not-enrolled client-forbidden oauth1-permissions invalid_client
            unsupported-authentication`,
        },
        {
          words: `suspended application | application has been suspended | app is suspended | attached to a
            project | subset of x api | subset of twitter api | different access level | access level |
            client is not permitted | cannot perform write actions | unable to verify your credentials | client application is suspended | app is not allowed |
            client app is not configured | app permissions | app has been suspended | callback url not
            approved | desktop applications only support | read-only application | not permitted to use
            oauth | app suspended | application is suspended | your app | forbidden client | developer
            account`,
        },
      ],
      certain('app_misconfigured'),
    ),
    rule(
      'x:usage-capped',
      'exact',
      [
        {
          names: `usage-capped usagecapexceeded creditsdepleted credits-depleted /credits spendcapreached
            spend-cap`,
        },
        {
          words:
            'usage cap | monthly product cap | credits | spend cap | spendcap | monthly cap | monthly limit | monthly usage',
        },
      ],
      likely('rate_limited', ['app_misconfigured'], OUR_QUOTA),
    ),
    rule(
      'x:88',
      'code',
      [
        { codes: '88 185 161 420' },
        { names: 'rate-limits rate-limit-exceeded' },
        { words: 'rate limit exceeded | too many requests | daily status update limit | over daily' },
      ],
      certain('rate_limited'),
    ),
    rule(
      'x:130',
      'code',
      [
        { codes: '130 131' },
        { names: 'service-unavailable operational-disconnect' },
        {
          words: `over capacity | internal error | service unavailable | something is technically wrong |
            temporarily unavailable`,
        },
      ],
      certain('platform_outage'),
    ),
    rule(
      'x:135',
      'code',
      [
        { codes: '135 215 32000 170 34' },
        {
          words:
            'timestamp out of bounds | bad authentication data | application-only is forbidden | that page does not exist | no longer available on this endpoint',
        },
      ],
      likely('invalid_request'),
    ),
    rule(
      'x:dead-token',
      'exact',
      {
        words:
          'value passed for the token was invalid | token was invalid | token has expired | invalid refresh token | refresh token was invalid | refresh token is invalid | token is invalid | token was not valid',
      },
      likely('token_expired', ['refresh_token_reused_or_rotated', 'token_revoked_by_user']),
    ),
    rule(
      'x:code-used',
      'exact',
      {
        words: `value passed for the authorization code was invalid | authorization code was invalid |
            authorization code has expired | code_verifier | code verifier | request token for this page
            is invalid | whoa there`,
      },
      certain('invalid_request', RECONNECT),
    ),
    rule(
      'x:no-token',
      'exact',
      {
        words: `missing required parameter refresh_token | no refresh token | missing refresh token |
            refresh_token is missing`,
      },
      certain('invalid_request', RECONNECT),
    ),
    rule(
      'x:220',
      'code',
      [
        { codes: '220' },
        { names: 'insufficient_scope not-authorized-for-resource' },
        { words: `do not allow access | not permitted to perform this action | missing scope | required scope` },
      ],
      likely('permission_missing', ['app_misconfigured']),
    ),
    rule(
      'x:89',
      'broad',
      [{ codes: '32 89' }, { words: 'invalid or expired token | could not authenticate you' }],
      likely('token_expired', ['token_revoked_by_user', 'app_misconfigured']),
    ),
    rule(
      'x:unauthorized',
      'broad',
      { words: 'title unauthorized | detail unauthorized' },
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule(
      'x:client-403',
      'broad',
      { words: 'apiresponseerror | twitterapierror | tweepy | twython', status: '403' },
      likely('unknown', ['app_misconfigured', 'permission_missing', 'account_suspended_or_deleted']),
    ),
    rule(
      'x:forbidden',
      'broad',
      { words: 'title forbidden | detail forbidden' },
      likely('permission_missing', ['account_checkpoint', 'account_suspended_or_deleted', 'app_misconfigured']),
    ),
  ],
};
