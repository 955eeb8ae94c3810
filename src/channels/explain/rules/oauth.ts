import { RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

const TOKEN = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';
const BEARER = 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1';
const DIALOG = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1';
const BCP = 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14';

const oauth = (error: string, description?: string) => JSON.stringify({ error, error_description: description });

/** OAuth 2 for whoever has no rule of its own: names with words first, bare names after. */
export const OAUTH: RuleSet = {
  family: null,
  platform: null,
  rules: [
    rule(
      'oauth:reused',
      'oauth',
      {
        words: `refresh token has already been used | refresh token already used | refresh token was already
            used | refresh token reuse | token reuse detected | refresh token has been used | refresh
            token was rotated | rotated | token replay | already been redeemed | by another process |
            refresh_token has already been used | reuse of refresh token | refresh_token reuse`,
      },
      certain('refresh_token_reused_or_rotated'),
      oauth('invalid_grant', 'Refresh token has already been used'),
      BCP,
    ),
    rule(
      'oauth:code-used',
      'oauth',
      {
        words: `authorization code has expired | authorization code expired | authorization code is invalid
            | authorization code has been used | authorization code was already used | invalid
            authorization code | code has already been used | code_verifier | pkce`,
      },
      likely('invalid_request', [], RECONNECT),
      oauth('invalid_grant', 'The authorization code has expired'),
      TOKEN,
    ),
    rule(
      'oauth:no-refresh-token',
      'oauth',
      {
        words: `no refresh token | missing refresh token | refresh token is missing | refresh_token is
            missing | refresh token not available | missing … refresh token | missing_refresh_token |
            missing_access_token | no_refresh_token | refresh token unavailable | refresh_token is
            required | refresh token is required | refresh token missing | without a refresh token |
            missing required parameter refresh_token | refresh_token undefined | refresh_token null | no
            token stored | no refresh_token | missing refresh_token`,
      },
      likely('invalid_request', [], RECONNECT),
      'Error: No refresh token available',
      TOKEN,
    ),
    rule(
      'oauth:not-found',
      'oauth',
      {
        words: `refresh token not found | refresh_token not found | token does not exist | grant not found |
            session not found`,
      },
      likely('token_expired', ['token_revoked_by_user', 'refresh_token_reused_or_rotated']),
      'Invalid Refresh Token: Refresh Token Not Found',
      TOKEN,
    ),
    rule(
      'oauth:expired-or-revoked',
      'oauth',
      {
        words: `invalid expired or revoked | expired or revoked | revoked or expired | expired … revoked |
            invalid or expired | expired or invalid | invalid expired | invalid or has expired | invalid
            or revoked | revoked or invalid`,
      },
      likely('token_expired', ['token_revoked_by_user']),
      oauth('invalid_grant', 'The token is invalid, expired or revoked'),
      TOKEN,
    ),
    rule(
      'oauth:revoked',
      'oauth',
      {
        words: `token has been revoked | token was revoked | token revoked | token is revoked |
            authorization has been revoked | access has been revoked | revoked by the user | user
            revoked | revoked access | access was revoked | user has deauthorized | grant was revoked |
            consent revoked | user has removed`,
      },
      certain('token_revoked_by_user'),
      oauth('invalid_grant', 'The token was revoked'),
      BEARER,
    ),
    rule(
      'oauth:password',
      'oauth',
      {
        words: `changed their password | password has been changed | password was changed | password changed
            | password reset`,
      },
      certain('password_changed'),
      oauth('invalid_grant', 'The password was changed'),
      TOKEN,
    ),
    rule(
      'oauth:expired',
      'oauth',
      {
        words: `token has expired | token expired | token is expired | token was expired | session expired |
            session has expired | jwt expired | token lifetime | tokenexpirederror | expired token |
            expired access token | expired refresh token | access_token expired | refresh_token expired
            | access_token has expired | refresh_token has expired | expired due to inactivity`,
      },
      certain('token_expired'),
      'Bearer error="invalid_token", error_description="The access token expired"',
      BEARER,
    ),
    rule(
      'oauth:suspended',
      'oauth',
      {
        words: `account has been suspended | account is suspended | account suspended | account has been
            disabled | account is disabled | account disabled | account has been deleted | account
            deleted | account is deactivated | account deactivated | user is suspended | user account is
            disabled | account banned | account has been banned | account is banned | user has been
            banned | account terminated | account has been terminated | account no longer exists | user
            no longer exists | account is locked out | user is disabled | user disabled`,
      },
      certain('account_suspended_or_deleted'),
      oauth('invalid_grant', 'The user account is disabled'),
      TOKEN,
    ),
    rule(
      'oauth:account-type',
      'oauth',
      {
        words: `not a business account | not a brand account | not a professional account | not a creator
            account | business account is required | business account required | account type is not
            supported | unsupported account type | convert your account | personal accounts are not`,
      },
      likely('account_type_unsupported'),
      'This is not a business account.',
      TOKEN,
    ),
    rule(
      'oauth:checkpoint',
      'oauth',
      [
        {
          words: `verify your identity | account is locked | account has been locked | account locked |
            temporarily locked | security check | additional verification | verification required |
            two-factor | multi-factor | captcha | confirm your identity | suspicious login | unusual
            activity`,
        },
        {
          names: 'interaction_required login_required mfa_required challenge_required checkpoint_required',
        },
      ],
      likely('account_checkpoint'),
      oauth('interaction_required', 'Multi-factor authentication is needed'),
      TOKEN,
    ),
    rule(
      'oauth:scope',
      'oauth',
      [
        { names: 'insufficient_scope insufficient_permissions missing_scope consent_required' },
        {
          words: `insufficient scope | missing scope | insufficient permission | required scope | scope not
            granted | missing permission | not enough permission | does not have permission | lacks
            permission | permission denied | not have the required permission | requires higher
            privileges`,
        },
      ],
      likely('permission_missing'),
      'Bearer error="insufficient_scope", scope="posts.write"',
      BEARER,
    ),
    rule(
      'oauth:few-scopes',
      'oauth',
      [
        { names: 'notenoughscopes not_enough_scopes insufficientscopes invalid_scope' },
        {
          words: `not enough scopes | missing scopes | suficientes alcances | insufficient scopes |
            invalid_scope`,
        },
      ],
      likely('permission_missing', ['app_misconfigured', 'invalid_request']),
      oauth('invalid_scope'),
      DIALOG,
    ),
    rule(
      'oauth:policy',
      'oauth',
      {
        words: `blocked by your administrator | blocked by admin | administrator has blocked | organization
            policy | admin approval | admin consent | blocked by organization`,
      },
      certain('app_policy'),
      oauth('access_denied', 'Blocked by your administrator'),
      DIALOG,
    ),
    rule(
      'oauth:client',
      'oauth',
      [
        {
          names: `invalid_client unauthorized_client deleted_client disabled_client invalid_client_metadata
            client_not_found`,
        },
        {
          words: `client authentication failed | invalid client | client secret | unknown client | not issued
            to this client | issued to another client | client not found | client_secret | app is
            disabled | application is disabled | application has been disabled | application suspended |
            application not found | invalid api key | invalid consumer key | app has been disabled`,
        },
      ],
      certain('app_misconfigured'),
      oauth('invalid_client', 'Client authentication failed'),
      TOKEN,
    ),
    rule(
      'oauth:token-refused',
      'plain',
      {
        words: `invalid access token | invalid refresh token | access token is invalid | refresh token is
            invalid | invalid token | token is invalid | token is not valid | token not valid | bad
            token | invalid credentials | bad credentials | token invalid | authentication failed |
            authentication required | not authenticated | unauthenticated | invalid bearer | token
            rejected | could not authenticate`,
      },
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
      'Invalid access token',
      BEARER,
    ),
    rule(
      'oauth:invalid_grant',
      'bareOauth',
      {
        names: `invalid_grant invalid_token invalidgrant invalidgranterror invalid_refresh_token
            token_expired`,
      },
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
      oauth('invalid_grant'),
      TOKEN,
    ),
    rule(
      'oauth:access_denied',
      'bareOauth',
      { names: 'access_denied consent_denied' },
      likely('permission_missing', ['token_revoked_by_user']),
      oauth('access_denied'),
      DIALOG,
    ),
    rule(
      'oauth:unavailable',
      'oauth',
      {
        names: `temporarily_unavailable server_error service_unavailable internal_server_error
            internal_error`,
      },
      certain('platform_outage'),
      oauth('temporarily_unavailable'),
      DIALOG,
    ),
    rule(
      'oauth:limited',
      'oauth',
      [
        {
          names: `slow_down too_many_requests rate_limit_exceeded rate_limited toomanyrequests
            ratelimitexceeded throttled throttlingexception`,
        },
        {
          words: `too many requests | rate limit | rate-limit | quota exceeded | throttled | too many attempts
            | request limit | slow down | retry-after | rate exceeded`,
        },
      ],
      certain('rate_limited'),
      oauth('slow_down'),
      'https://www.rfc-editor.org/rfc/rfc6585#section-4',
    ),
    rule(
      'oauth:scope-name',
      'oauth',
      { words: 'invalid scope | unknown scope | scope is invalid | requested scope' },
      likely('invalid_request'),
      'Invalid scope: basic',
      TOKEN,
    ),
    rule(
      'oauth:request',
      'bareOauth',
      {
        names: `invalid_request unsupported_grant_type unsupported_response_type unsupported_token_type
            redirect_uri_mismatch invalid_target use_dpop_nonce invalid_dpop_proof`,
      },
      likely('invalid_request'),
      oauth('unsupported_grant_type'),
      TOKEN,
    ),
  ],
};
