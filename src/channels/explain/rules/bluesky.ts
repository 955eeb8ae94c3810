import { RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** Bluesky and other AT Protocol servers: XRPC error names, then its OAuth answers. */
export const BLUESKY: RuleSet = {
  family: 'bluesky',
  platform: 'BLUESKY',
  rules: [
    rule(
      'bluesky:takedown',
      'exact',
      [
        {
          names: `accounttakedown accountsuspended account-takedown repotakendown reposuspended repotakedown`,
        },
        {
          words: `account has been taken down | account has been suspended | account is suspended | account is
            taken down | repo has been taken down | taken down | account suspended | suspended`,
        },
      ],
      certain('account_suspended_or_deleted'),
    ),
    rule(
      'bluesky:deactivated',
      'exact',
      [
        { names: 'accountdeactivated repodeactivated' },
        {
          words: `account is deactivated | account has been deactivated | account deactivated | repo is
            deactivated | deactivated | delete the account`,
        },
      ],
      certain('account_suspended_or_deleted'),
    ),
    rule(
      'bluesky:gone',
      'exact',
      [
        { names: 'accountnotfound reponotfound' },
        {
          words: `account not found | could not find account | could not find user | account has been deleted
            | could not find repo | profile not found | did not found | actor not found | unknown did |
            could not resolve did`,
        },
      ],
      likely('account_suspended_or_deleted', [], RECONNECT),
    ),
    rule(
      'bluesky:factor',
      'exact',
      [
        { names: 'authfactortokenrequired mfa_required second_authentication_factor_required' },
        { words: 'sign in code has been sent | authentication factor | email verification required' },
      ],
      certain('account_checkpoint'),
    ),
    rule(
      'bluesky:replayed',
      'exact',
      {
        words: `token replayed | refresh token replay | already been used | token was already | reused |
            concurrent refresh | by another process | another refresh | concurrently | refresh token has
            been used | previously used`,
      },
      likely('refresh_token_reused_or_rotated', ['token_revoked_by_user']),
    ),
    rule(
      'bluesky:revoked',
      'exact',
      {
        words: `token has been revoked | session was revoked | has been revoked | revoked by the user |
            session has been deleted | session was deleted`,
        without: 'expired or revoked | has expired | is expired | expired revoked | another process',
      },
      likely('token_revoked_by_user', ['password_changed', 'token_expired', 'refresh_token_reused_or_rotated']),
    ),
    rule(
      'bluesky:expired',
      'exact',
      [
        {
          words: `token has expired | token expired | session expired | session has expired | refresh token
            expired | exp claim timestamp check failed | inactivity timeout | exceeded inactivity |
            session lifetime | session too old | session has ended | jwt expired`,
        },
      ],
      certain('token_expired'),
    ),
    rule(
      'bluesky:password',
      'exact',
      {
        words: `invalid identifier or password | invalid password | invalid handle or password | wrong
            password | invalid app password | incorrect password | bad password | authentication failed
            | invalid credentials`,
        without: 'client authentication',
      },
      likely('token_revoked_by_user', ['password_changed']),
    ),
    rule(
      'bluesky:client',
      'exact',
      [
        { names: 'invalid_client_metadata invalid_client unauthorized_client invalid_redirect_uri' },
        {
          words: `client metadata | client_assertion | client assertion | client authentication | not issued
            to this client | issued to another client | authentication method mismatch | client_id |
            unauthorized client | client is not | jwks | client not`,
          without: 'invalid expired revoked',
        },
      ],
      certain('app_misconfigured'),
    ),
    rule(
      'bluesky:dpop-key',
      'exact',
      [{ names: 'invalid_dpop_key_binding' }, { words: 'expected jkt | jkt mismatch | dpop key | dpop binding' }],
      certain('invalid_request', RECONNECT),
    ),
    rule(
      'bluesky:dpop',
      'exact',
      [
        { names: 'use_dpop_nonce invalid_dpop_proof use-dpop-nonce' },
        { words: 'dpop proof | dpop nonce | dpop | nonce | proof', without: 'jkt | dpop key' },
      ],
      certain('invalid_request'),
    ),
    rule(
      'bluesky:rate',
      'exact',
      [{ names: 'ratelimitexceeded rate_limit_exceeded' }, { words: 'rate limit exceeded | too many requests' }],
      certain('rate_limited'),
    ),
    rule(
      'bluesky:upstream',
      'exact',
      [
        {
          names: `upstreamfailure upstreamtimeout internalservererror notenoughresources serviceunavailable
            badgateway server_error temporarily_unavailable`,
        },
        {
          words:
            'upstream service | internal server error | upstream failure | pds is | bad gateway | service unavailable | unreachable',
        },
      ],
      certain('platform_outage'),
    ),
    rule(
      'bluesky:resolve',
      'exact',
      {
        words: `unable to resolve | could not fetch did | failed to fetch did | plc directory | could not resolve | failed to resolve | did not resolve | resolve did |
            resolve identity | resolve handle`,
      },
      likely('platform_outage', ['network', 'account_suspended_or_deleted']),
    ),
    rule(
      'bluesky:token-kind',
      'exact',
      {
        words: `bad token scope | invalid token type | bad token method | wrong token type | meant for pds
            access`,
      },
      likely('invalid_request', ['token_expired']),
    ),
    rule(
      'bluesky:scope',
      'exact',
      [
        { words: 'insufficient scope | missing scope | app password | app passwords' },
        { names: 'insufficient_scope scopemissingerror access_denied' },
      ],
      likely('permission_missing', ['invalid_request']),
    ),
    rule('bluesky:no-header', 'exact', { names: 'authmissing' }, likely('invalid_request')),
    rule(
      'bluesky:no-token',
      'exact',
      [
        {
          words: `no refresh token | missing refresh token | auth missing | session was not found | session
            not found | no session`,
          without: 'identifier',
        },
      ],
      likely('invalid_request', ['token_expired'], RECONNECT),
    ),
    rule(
      'bluesky:unverified',
      'exact',
      { words: 'could not be verified | signature verification failed | invalid signature' },
      likely('unknown', ['token_revoked_by_user', 'invalid_request'], RECONNECT),
    ),
    rule(
      'bluesky:invalid',
      'broad',
      [
        {
          names: `invalidtoken expiredtoken invalid_grant invalid_token tokeninvaliderror tokenrefresherror`,
        },
        { words: 'invalid refresh token | invalid token' },
      ],
      likely('token_expired', ['token_revoked_by_user', 'refresh_token_reused_or_rotated']),
    ),
    rule(
      'bluesky:401',
      'bareOauth',
      { status: '401', without: 'token | expired | revoked | invalid | unauthenticated' },
      likely('unknown', ['account_checkpoint', 'password_changed'], RECONNECT),
    ),
    rule(
      'bluesky:request',
      'broad',
      { names: 'invalidrequest invalid_request methodnotimplemented xrpcnotsupported' },
      likely('invalid_request'),
    ),
  ],
};
