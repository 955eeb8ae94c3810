import { ADMIN_FIRST, RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** LinkedIn: `serviceErrorCode` and its name, then what the token endpoint says. */
export const LINKEDIN: RuleSet = {
  family: 'linkedin',
  platform: 'LINKEDIN_PERSON',
  rules: [
    rule(
      'linkedin:65601',
      'exact',
      [
        { codes: '65601' },
        { names: 'revoked_access_token' },
        {
          words: `token used in the request has been revoked | revoked by the user | token has been revoked |
            user has revoked | token has been revoked | user has removed | member revoked | revoked
            access | access was revoked`,
          without: 'expired',
        },
      ],
      likely('token_revoked_by_user', ['platform_outage']),
    ),
    rule(
      'linkedin:65602',
      'exact',
      [
        { codes: '65602 65603' },
        { names: 'expired_access_token' },
        {
          words: `token used in the request has expired | access token has expired | token has expired | token
            expired`,
          without: 'revoked | invalid',
        },
      ],
      certain('token_expired'),
    ),
    rule(
      'linkedin:65604',
      'exact',
      [
        { codes: '65604' },
        { names: 'empty_access_token empty_oauth2_access_token malformed_access_token' },
        { words: 'empty oauth2 access token | oauth2 access token is missing | malformed access token' },
      ],
      likely('invalid_request', ['token_expired']),
    ),
    rule(
      'linkedin:restricted',
      'exact',
      [
        { names: 'member_restricted member-restricted' },
        {
          words: `member is restricted | account is restricted | account has been restricted | restricted
            member | temporarily restricted`,
        },
      ],
      likely('account_suspended_or_deleted', ['account_checkpoint']),
    ),
    rule(
      'linkedin:checkpoint',
      'exact',
      [
        { names: 'challenge_required /checkpoint /challenge' },
        {
          words: `security verification | verify your identity | quick security check | sign in to linkedin to
            continue | complete a challenge | captcha | login challenge | unusual activity | sign in to
            verify`,
        },
      ],
      certain('account_checkpoint'),
    ),
    rule(
      'linkedin:member-gone',
      'exact',
      {
        words: `member is not found | member does not exist | member account is closed | account is closed |
            organization is deactivated | page has been removed | organization is not active | organization does not exist |
            company page has been deactivated | deactivated | account has been closed | account no
            longer exists | page does not exist | page no longer exists | organization not found |
            company not found | could not find entity | account suspended | account has been suspended |
            hibernated`,
      },
      likely('account_suspended_or_deleted'),
    ),
    rule(
      'linkedin:role',
      'exact',
      {
        words: `not an administrator | not an admin | administrator of organization | admin of the
            organization | administrator role | does not have administrator | organization access | not
            have a role | organization … permission | organization … not authorized | organizationacls …
            not enough | organizationacl | acting on behalf of the organization | viewer does not have
            permission | authorized to act as organization | processing fields author | fields author |
            owner does not match | act on behalf | permission to create | not authorized to post on
            behalf | on behalf of the organization | on behalf of this organization | on behalf of
            company | organization permissions | role on the organization | company page admin | page
            admin | permission to post on | not have admin | organization author | sufficient role | acl`,
      },
      likely('permission_missing', ['invalid_request'], ADMIN_FIRST),
    ),
    rule(
      'linkedin:app-scope',
      'exact',
      [
        {
          names: `unauthorized_scope_error invalid_client invalid_client_id unauthorized_client
            invalid_client_secret`,
        },
        {
          words: `is not authorized for your application | scope not_authorized | client authentication failed | client_id | not
            allowed to create application tokens | application is not allowed | application is disabled
            | application has been disabled | app is not | disabled for this application | client secret
            | refresh token flow is not | not approved for | product | application has not been
            authorized | application has been restricted | redirect_uri does not match | scope is not
            valid | not permitted for your application | access to this api | api product | invalid api
            key | client_secret | not provisioned | unknown authentication scheme | has not been
            approved`,
        },
      ],
      certain('app_misconfigured'),
    ),
    rule(
      'linkedin:grant-dead',
      'words',
      {
        words: `grant or refresh token is invalid expired or revoked | refresh token is invalid | invalid
            expired or revoked | refresh token has expired | refresh token expired`,
      },
      likely('token_expired', ['token_revoked_by_user']),
    ),
    rule(
      'linkedin:redirect',
      'exact',
      { names: 'invalid_redirect_uri' },
      likely('app_misconfigured', ['invalid_request']),
    ),
    rule(
      'linkedin:code-used',
      'exact',
      {
        words: `does not match authorization code | authorization code expired | authorization code not
            found | external member binding | unable to retrieve access token`,
      },
      likely('invalid_request', [], RECONNECT),
    ),
    rule(
      'linkedin:no-refresh',
      'exact',
      {
        words: `parameter refresh_token is missing | refresh_token is missing | no refresh token | missing
            refresh token`,
      },
      likely('invalid_request', ['token_expired'], RECONNECT),
    ),
    rule(
      'linkedin:throttle',
      'code',
      [
        { words: 'throttle limit | throttled | too many requests | rate limit' },
        { names: 'too_many_requests' },
        { codes: '101' },
        { status: '429' },
      ],
      certain('rate_limited'),
    ),
    rule('linkedin:999', 'code', { status: '999' }, likely('rate_limited', ['platform_outage', 'network'])),
    rule(
      'linkedin:version',
      'exact',
      [
        { names: 'nonexistent_version version_missing invalid_version' },
        {
          words: `version is not active | requested version | linkedin-version | no longer supported |
            deprecated`,
        },
        { status: '426' },
      ],
      certain('invalid_request'),
    ),
    rule(
      'linkedin:permission',
      'code',
      [
        { codes: '100' },
        { names: 'access_denied insufficient_scope' },
        { words: 'not enough permissions | unpermitted fields | insufficient permission | missing scope' },
      ],
      likely('permission_missing', ['app_misconfigured']),
    ),
    rule(
      'linkedin:cancelled',
      'code',
      { names: 'user_cancelled_login user_cancelled_authorize' },
      certain('permission_missing'),
    ),
    rule(
      'linkedin:65600',
      'broad',
      [
        { codes: '65600' },
        { names: 'invalid_access_token unauthorized' },
        { words: 'invalid access token | unable to verify access token' },
      ],
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule(
      'linkedin:internal',
      'code',
      [
        { names: 'internal_server_error internal_error service_unavailable gateway_timeout' },
        { words: 'internal server error | internal error | service unavailable' },
      ],
      certain('platform_outage'),
    ),
  ],
};
