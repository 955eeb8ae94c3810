import { ADMIN_FIRST, OURS, RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** TikTok, both kinds: named errors, the older numbers, and the numbers of the Business API (which answers 200). */
export const TIKTOK: RuleSet = {
  family: 'tiktok',
  platform: 'TIKTOK_PERSONAL',
  rules: [
    rule(
      'tiktok:refresh-expired',
      'exact',
      [
        { codes: '10010 40103' },
        {
          words: `refresh token has expired | refresh_token has expired | refresh token is expired |
            refresh_token expired | refresh token expired | refresh_token is expired`,
          without: 'invalid or expired',
        },
      ],
      certain('token_expired'),
    ),
    rule(
      'tiktok:access-expired',
      'exact',
      [
        { codes: '2190008 40102' },
        { names: 'access_token_expired' },
        {
          words: `access token has expired | access_token has expired | access token is expired | access token
            expired | access_token expired`,
          without: 'invalid or expired | or has been revoked',
        },
      ],
      certain('token_expired'),
    ),
    rule(
      'tiktok:revoked',
      'exact',
      [
        {
          words: `has been revoked | user revoked | revoked by the user | cancelled the authorization |
            removed the authorization | authorization has been cancel | user has deauthorized |
            authorization was removed | user has cancelled | cancelled authorization | user canceled |
            deauthorized | removed access | unbound | unauthorized by the user`,
          without: 'expired | invalid | incorrect',
        },
        { names: 'authorization.removed auth_removed authorization_removed' },
      ],
      certain('token_revoked_by_user'),
    ),
    rule(
      'tiktok:no-record',
      'exact',
      [
        { codes: '36004005' },
        {
          words: `find related auth | auth record | authorization record | authorization not found | has not
            authorized the app`,
        },
      ],
      likely('token_revoked_by_user', ['token_expired']),
    ),
    rule(
      'tiktok:incorrect-or-revoked',
      'exact',
      {
        words: `token is incorrect | missing or incorrect | incorrect or has been revoked | incorrect …
            revoked`,
        without: 'client | secret',
      },
      likely('token_revoked_by_user', ['token_expired', 'invalid_request']),
    ),
    rule(
      'tiktok:banned',
      'exact',
      [
        { codes: '2100009' },
        { names: 'spam_risk_user_banned_from_posting user_banned account_banned' },
        {
          words: `user is banned | user banned | account is banned | account has been banned | account is
            suspended | account has been suspended | account has been deleted | account does not exist |
            user does not exist | user has been banned | account is deactivated | account has been
            removed | account removed | account deactivated | banned | account has been suspended |
            account no longer | user not exist`,
        },
      ],
      likely('account_suspended_or_deleted', ['account_checkpoint']),
    ),
    rule(
      'tiktok:checkpoint',
      'exact',
      {
        words: `verify your identity | security check | account is locked | verification required | abnormal
            login | captcha | verify your account | risk control | security verification | unusual
            activity`,
      },
      certain('account_checkpoint'),
    ),
    rule(
      'tiktok:role',
      'exact',
      {
        words: `no permission to operate | no permission to access this | permission to access the advertiser | advertiser … permission |
            advertiser … not authorized | permission … business center | business center | not an admin
            | does not have permission to access this account | operator does not have`,
      },
      likely('permission_missing', [], ADMIN_FIRST),
    ),
    rule(
      'tiktok:scope',
      'exact',
      [
        { names: 'scope_not_authorized scope_permission_missed access_denied' },
        {
          words: `did not authorize the scope | has not authorized | scope not authorized | additional scopes
            | scope permission`,
        },
        { codes: '10020 40002001' },
      ],
      likely('permission_missing', ['invalid_request']),
    ),
    rule(
      'tiktok:app',
      'exact',
      [
        { codes: '10003 10004 10013 10014 2190004 40101 40106 40115' },
        {
          names: `invalid_client unauthorized_client unaudited_client_can_only_post_to_private_accounts
            url_ownership_unverified app_version_check_failed non_sandbox_target sandbox_only
            invalid_client_key app_suspended`,
        },
        {
          words: `client info | client key or secret | client_key | client key is | client key in | invalid
            client key | client secret | invalid app id | app id or secret | app_id | apply auth |
            should apply | auth pkg | app is not approved | app has been | scope is not approved |
            application is under review | app is not | app settings | ip whitelist | not in whitelist |
            app is suspended | app suspended | developer account | app is rejected | app review | not
            approved  | app not exist | app does not exist | sandbox`,
        },
      ],
      certain('app_misconfigured'),
    ),
    rule(
      'tiktok:redirect',
      'exact',
      [{ names: 'invalid_redirect_uri' }, { words: 'redirect_uri is | redirect uri' }],
      likely('app_misconfigured', ['invalid_request']),
    ),
    rule(
      'tiktok:code-used',
      'exact',
      [
        { codes: '10007 40110 40107 40131' },
        {
          words: `authorization code is expired | authorization code has expired | authorization code is
            invalid | auth_code | auth code | code is expired | authorization code expired |
            code_verifier | code verifier | authorization code has been used | code has been used |
            auth_code is expired | auth_code is invalid`,
        },
      ],
      certain('invalid_request', RECONNECT),
    ),
    rule(
      'tiktok:empty-token',
      'exact',
      [
        { codes: '40104' },
        {
          words: `access token is empty | access_token is empty | access token is null | access_token is null
            | access token is required | missing access token | missing access_token`,
        },
      ],
      likely('invalid_request', [], OURS),
    ),
    rule(
      'tiktok:parameters',
      'broad',
      [
        { codes: '10002 40000 40002 40007 2100005 10005 10006' },
        { names: 'invalid_params invalid_param privacy_level_option_mismatch unsupported_grant_type' },
        { words: 'parameters are malformed | parameter error | request parameters' },
      ],
      likely('invalid_request', [], OURS),
    ),
    rule(
      'tiktok:permission',
      'broad',
      { codes: '40001' },
      likely('permission_missing', ['app_misconfigured'], ADMIN_FIRST),
    ),
    rule(
      'tiktok:token',
      'broad',
      [
        { codes: '10008 10011 10012 10015 10016 2190002 40105' },
        { names: 'access_token_invalid invalid_token refresh_token_invalid token_invalid' },
        {
          words: `access token is invalid | access_token is invalid | refresh token is invalid | refresh_token
            is invalid | invalid or expired | invalid access token | invalid refresh token | token is
            not valid | token invalid | token expired or | authorization expired | session expired |
            invalid token | token error | token has expired or`,
        },
      ],
      likely('token_expired', ['token_revoked_by_user', 'refresh_token_reused_or_rotated', 'invalid_request']),
    ),
    rule(
      'tiktok:account-type',
      'exact',
      {
        words: `not a business account | not a tiktok business | switch to a business account | personal account | creator account |
            account type`,
      },
      likely('account_type_unsupported'),
    ),
    rule(
      'tiktok:region',
      'exact',
      { words: `not available in your region | not available in your country | age restriction | under 18` },
      likely('app_policy', [], { actor: 'channel_owner', remedy: 'reconnect_after_fixing_on_platform' }),
    ),
  ],
};
