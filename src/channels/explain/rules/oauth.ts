import { RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

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
            refresh_token has already been used | reuse of refresh token | refresh_token reuse |
            previously used refresh | previously used | already redeemed | refresh token was used |
            token has been replaced | superseded | no longer the latest | refresh token used | old refresh token | previous refresh token`,
      },
      likely('refresh_token_reused_or_rotated', ['token_revoked_by_user', 'token_expired']),
    ),
    rule(
      'oauth:code-used',
      'oauth',
      {
        words: `authorization code has expired | authorization code expired | authorization code is invalid
            | authorization code has been used | authorization code was already used | invalid
            authorization code | code has already been used | code_verifier | pkce | expired
            authorization code | authorization code not found | unknown authorization code |
            authorization code is not valid | authorization code has already`,
      },
      likely('invalid_request', [], RECONNECT),
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
            token stored | no refresh_token | missing refresh_token | refresh token … not available |
            refresh token is not set | refresh token is empty | refresh token is null | empty refresh
            token | no refresh_token | no access token`,
        without: 'nullpointer | cannot invoke | cannot read',
      },
      likely('invalid_request', [], RECONNECT),
    ),
    rule(
      'oauth:not-found',
      'oauth',
      {
        words: `refresh token not found | refresh_token not found | token does not exist | grant not found |
            session not found`,
      },
      likely('token_expired', ['token_revoked_by_user', 'refresh_token_reused_or_rotated']),
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
      likely('token_revoked_by_user', ['password_changed', 'token_expired']),
    ),
    rule(
      'oauth:expired',
      'oauth',
      {
        words: `token has expired | token expired | token is expired | token was expired | session expired |
            session has expired | jwt expired | token lifetime | tokenexpirederror | expired token |
            expired access token | expired refresh token | access_token expired | refresh_token expired
            | access_token has expired | refresh_token has expired | expired due to inactivity |
            inactivity timeout | due to inactivity | exceeded inactivity | session lifetime | login has
            expired | authorization has expired | authorization expired | consent has expired |
            credentials have expired | credentials expired | grant has expired | grant expired | has
            timed out of its validity`,
      },
      certain('token_expired'),
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
            privileges | sufficient permissions | missing required scope | missing required permission |
            missing required permissions | not authorized to post | not authorized to perform | not
            allowed to post | insufficient privileges | insufficient rights | no permission`,
        },
      ],
      likely('permission_missing'),
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
            application not found | invalid api key | invalid consumer key | app has been disabled | not
            an approved application | app settings | ip whitelist | whitelisted | redirect_uri does not
            match | redirect uri mismatch | callback url | invalid app id | invalid app_id | app id is |
            application id | app not found | app has been suspended | app suspended | client id is |
            client_id is | unauthorized client | invalid jwt signature`,
        },
      ],
      certain('app_misconfigured'),
    ),
    rule(
      'oauth:token-refused',
      'plain',
      {
        words: `invalid access token | invalid refresh token | access token is invalid | refresh token is
            invalid | invalid token | token is invalid | token is not valid | token not valid | bad
            token | invalid credentials | bad credentials | token invalid | authentication failed |
            authentication required | not authenticated | unauthenticated | invalid bearer | token
            rejected | could not authenticate | expired … invalid | token is malformed | malformed token
            | token is no longer valid | no longer valid | please reconnect | please reauthorize |
            please re-authenticate | please log in again | please login again | reauthorize |
            re-authorize | reauthentication | session is invalid | invalid session | session invalid |
            credentials are invalid | login again`,
      },
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule(
      'oauth:invalid_grant',
      'bareOauth',
      {
        names: `invalid_grant invalid_token invalidgrant invalidgranterror invalid_refresh_token
            token_expired`,
      },
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule(
      'oauth:unauthorized',
      'bareOauth',
      [{ words: 'unauthorized | unauthorised | not authorised', without: 'client | app | application' }],
      likely('token_expired', ['token_revoked_by_user', 'password_changed', 'unknown']),
    ),
    rule(
      'oauth:forbidden',
      'status',
      { words: 'forbidden', without: 'client | app' },
      likely('unknown', ['permission_missing', 'account_suspended_or_deleted', 'app_misconfigured'], RECONNECT),
    ),
    rule(
      'oauth:access_denied',
      'bareOauth',
      { names: 'access_denied consent_denied' },
      likely('permission_missing', ['token_revoked_by_user']),
    ),
    rule(
      'oauth:scope-name',
      'oauth',
      { words: 'invalid scope | unknown scope | scope is invalid | requested scope' },
      likely('invalid_request'),
    ),
    rule(
      'oauth:request',
      'bareOauth',
      {
        names: `invalid_request unsupported_grant_type unsupported_response_type unsupported_token_type
            redirect_uri_mismatch invalid_target use_dpop_nonce invalid_dpop_proof`,
      },
      likely('invalid_request'),
    ),
  ],
};
