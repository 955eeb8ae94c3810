import { OURS, RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** Meta, about the token and the account: code 190 with its subcodes, and the sentences that go with them. */
export const META_TOKEN: RuleSet = {
  family: 'meta',
  platform: 'INSTAGRAM',
  rules: [
    rule(
      'meta:190/458',
      'exact',
      [{ subcodes: '458' }, { words: 'has not authorized application | app not installed | user removed the app' }],
      certain('token_revoked_by_user'),
    ),
    rule(
      'meta:190/explicit',
      'exact',
      {
        words:
          'session was invalidated explicitly | explicitly using an api call | user deauthorized | user has deauthorized | permissions were revoked | access was revoked | token has been revoked | token was revoked | user revoked | revoked by the user | has revoked | app was removed',
      },
      likely('token_revoked_by_user', ['password_changed']),
    ),
    rule(
      'meta:190/logged-out',
      'exact',
      [{ words: 'user logged out | user has logged out' }, { names: 'user_has_logged_out' }],
      likely('token_revoked_by_user', ['token_expired']),
    ),
    rule(
      'meta:190/459',
      'exact',
      [
        { subcodes: '1404006 1404078 1404112 4854002 459 490 1348023' },
        { codes: '405', subcodes: '1348023' },
        {
          words: `blocking logged-in checkpoint | user is enrolled in a blocking | must log in at www facebook
            com | cannot access the app till you log in | user has been checkpointed | complete a
            security check | complete the security | confirm your identity | identity confirmation |
            account has been locked | account is locked | account is temporarily locked | unusual login
            | suspicious login | log in to the instagram app | log in to facebook and | two factor
            authentication is required | two-factor authentication is required | publishing
            authorization`,
        },
        {
          names: `checkpoint_required challenge_required checkpoint_challenge_required /challenge /checkpoint
            two_factor_required consent_required unusual_login`,
        },
      ],
      certain('account_checkpoint'),
    ),
    rule(
      'meta:190/464',
      'exact',
      [{ subcodes: '464' }, { words: 'not a confirmed user | session key is malformed | user is not confirmed' }],
      likely('account_checkpoint', ['account_suspended_or_deleted']),
    ),
    rule(
      'meta:190/460',
      'exact',
      [
        { subcodes: '460' },
        {
          words: `user changed their password | user changed the password | user has changed | changed the
            password | changed their password | password was changed | password has been changed |
            password changed | changed the session for security | does not match current stored session`,
        },
      ],
      likely('password_changed', ['account_checkpoint']),
    ),
    rule(
      'meta:190/463',
      'exact',
      [
        { subcodes: '463' },
        {
          words: `session has expired | access token has expired | access token expired | token has expired`,
          without: 'data access',
        },
      ],
      certain('token_expired'),
    ),
    rule(
      'meta:data-access',
      'exact',
      {
        words: `data access has expired | data access expired | data_access_expires | reauthorize data
            access`,
      },
      likely('token_expired', ['permission_missing']),
    ),
    rule(
      'meta:account-disabled',
      'exact',
      [
        {
          words: `user account is disabled | account has been disabled | account is disabled | account has
            been suspended | account is suspended | account has been deactivated | user is deactivated |
            user has been disabled | account has been deleted | account was deleted | account is
            deactivated | user has been deleted | account was disabled | account has been removed | page
            has been unpublished | page was unpublished | page is unpublished | page has been disabled |
            account no longer exists | user no longer exists | account has been terminated | account was
            suspended | account deactivated | account disabled | profile has been disabled | community
            standards | violating our terms | user account has been`,
        },
        { names: '/suspended inactive_user /disabled' },
      ],
      certain('account_suspended_or_deleted'),
    ),
    rule(
      'meta:25/2207050',
      'exact',
      [
        { subcodes: '2207050' },
        { words: `account is restricted | account has been restricted | inactive checkpointed or restricted` },
      ],
      likely('account_checkpoint', ['account_suspended_or_deleted']),
    ),
    rule(
      'meta:restricted',
      'exact',
      { words: 'user access is restricted | access is restricted | user is restricted' },
      likely('account_suspended_or_deleted', ['account_checkpoint']),
    ),
    rule(
      'meta:368',
      'code',
      [
        { codes: '368' },
        { words: 'temporarily blocked for policies violations | deemed abusive | temporarily blocked from' },
        { names: 'feedback_required' },
      ],
      likely('account_checkpoint', ['rate_limited', 'account_suspended_or_deleted']),
    ),
    rule(
      'meta:wait',
      'exact',
      { words: 'please wait a few minutes | wait a bit and try again' },
      likely('rate_limited', ['account_checkpoint']),
    ),
    rule(
      'meta:login-required',
      'words',
      { names: 'login_required' },
      likely('token_expired', ['password_changed', 'token_revoked_by_user', 'account_checkpoint']),
    ),
    rule(
      'meta:unreadable-token',
      'words',
      {
        words: `cannot parse access token | malformed access token | could not be decrypted | access token
            could not be parsed | invalid access token signature`,
      },
      likely('token_expired', ['invalid_request', 'token_revoked_by_user'], RECONNECT),
    ),
    rule(
      'meta:no-token',
      'exact',
      [
        {
          words: `active access token must be used | missing_facebook_access_token | missing_access_token | an
            access token is required | access token is missing | no access token | missing access token`,
        },
        { codes: '2500 104', without: 'appsecret | unknown path' },
      ],
      likely('invalid_request', ['token_expired'], RECONNECT),
    ),
    rule(
      'meta:wrong-token-kind',
      'exact',
      {
        words: `page access token is required | called with a page access token | user access token is
            required | not a valid app access token | must be called with an app access_token |
            impersonated access tokens | must be called with a user access token | user access token …
            required | page access token … required`,
      },
      likely('invalid_request', ['permission_missing'], OURS),
    ),
    rule(
      'meta:code-used',
      'exact',
      [
        {
          words: `authorization code has been used | authorization code has expired | authorization code has
            already | verification code has expired | code was not found or was already used | no
            matching code | matching code was not found | this authorization code`,
        },
        { subcodes: '36009 36007' },
      ],
      certain('invalid_request', RECONNECT),
    ),
    rule(
      'meta:appsecret-proof',
      'exact',
      { words: 'appsecret_proof | app secret proof' },
      certain('app_misconfigured'),
    ),
    rule(
      'meta:too-young',
      'exact',
      { words: 'at least 24 hours old | less than 24 hours' },
      certain('invalid_request', { actor: 'nobody_wait', remedy: 'wait_and_retry' }),
    ),
    rule(
      'meta:190',
      'broad',
      [
        { codes: '190' },
        { subcodes: '467 452' },
        {
          words:
            'access_token … is invalid | access token … is invalid | code was invalid or expired | session invalid | invalid session | reauthenticate | token is no longer valid | session has been invalidated | session is invalid | invalid facebook session | user must re',
        },
        {
          words: `invalid oauth access token | error validating access token | access_token provided is
            invalid | invalid access token`,
        },
        { names: 'oauthaccesstokenexception' },
      ],
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule(
      'meta:bare-type',
      'bareOauth',
      {
        names: 'oauthexception igapiexception oauthaccesstokenexception',
        without: 'scope | message | invalid parameter',
      },
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule('meta:102', 'broad', { codes: '102' }, likely('token_expired', ['token_revoked_by_user', 'password_changed'])),
  ],
};
