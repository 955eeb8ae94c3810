import { ADMIN_FIRST, RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

const ERRORS = 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling';
const TOKENS = 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens';
const LOGIN = 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow';
const VERSIONS = 'https://learn.microsoft.com/en-us/linkedin/marketing/versioning';

const api = (serviceErrorCode: number, code: string, message: string, status: number) =>
  JSON.stringify({ serviceErrorCode, code, message, status });
const oauth = (error: string, description: string) => JSON.stringify({ error, error_description: description });

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
      api(65601, 'REVOKED_ACCESS_TOKEN', 'The token has been revoked by the user', 401),
      ERRORS,
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
      api(65602, 'EXPIRED_ACCESS_TOKEN', 'The token has expired', 401),
      ERRORS,
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
      api(65604, 'EMPTY_ACCESS_TOKEN', 'Empty oauth2 access token', 401),
      ERRORS,
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
      api(65605, 'MEMBER_RESTRICTED', 'The member is restricted', 403),
      ERRORS,
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
      '{"status":401,"message":"CHALLENGE_REQUIRED"}',
      ERRORS,
    ),
    rule(
      'linkedin:member-gone',
      'exact',
      {
        words: `member is not found | member does not exist | member account is closed | account is closed |
            organization is deactivated | organization is not active | organization does not exist |
            company page has been deactivated | deactivated | account has been closed | account no
            longer exists | page does not exist | page no longer exists | organization not found |
            company not found | could not find entity | account suspended | account has been suspended |
            hibernated`,
      },
      likely('account_suspended_or_deleted'),
      api(404, 'NOT_FOUND', 'The organization does not exist', 404),
      ERRORS,
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
      api(100, 'ACCESS_DENIED', 'The member is not an administrator of organization 1234', 403),
      ERRORS,
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
          words: `is not authorized for your application | client authentication failed | client_id | not
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
      oauth('unauthorized_scope_error', 'Scope w_member_social is not authorized for your application'),
      LOGIN,
    ),
    rule(
      'linkedin:grant-dead',
      'words',
      {
        words: `grant or refresh token is invalid expired or revoked | refresh token is invalid | invalid
            expired or revoked | refresh token has expired | refresh token expired`,
      },
      likely('token_expired', ['token_revoked_by_user']),
      oauth('invalid_grant', 'The refresh token is invalid, expired or revoked'),
      TOKENS,
    ),
    rule(
      'linkedin:redirect',
      'exact',
      { names: 'invalid_redirect_uri' },
      likely('app_misconfigured', ['invalid_request']),
      oauth('invalid_redirect_uri', 'The redirect uri is not registered'),
      LOGIN,
    ),
    rule(
      'linkedin:code-used',
      'exact',
      {
        words: `does not match authorization code | authorization code expired | authorization code not
            found | external member binding | unable to retrieve access token`,
      },
      likely('invalid_request', [], RECONNECT),
      oauth('invalid_request', 'Unable to retrieve access token: authorization code not found'),
      LOGIN,
    ),
    rule(
      'linkedin:no-refresh',
      'exact',
      {
        words: `parameter refresh_token is missing | refresh_token is missing | no refresh token | missing
            refresh token`,
      },
      likely('invalid_request', ['token_expired'], RECONNECT),
      oauth('invalid_request', 'A required parameter "refresh_token" is missing'),
      TOKENS,
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
      api(101, 'TOO_MANY_REQUESTS', 'Resource level throttle limit for calls to this resource is reached.', 429),
      ERRORS,
    ),
    rule(
      'linkedin:999',
      'code',
      { status: '999' },
      likely('rate_limited', ['platform_outage', 'network']),
      'Request denied',
      ERRORS,
    ),
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
      '{"status":426,"code":"NONEXISTENT_VERSION","message":"Requested version 20230101 is not active"}',
      VERSIONS,
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
      api(100, 'ACCESS_DENIED', 'Not enough permissions to access: GET /me', 403),
      ERRORS,
    ),
    rule(
      'linkedin:cancelled',
      'code',
      { names: 'user_cancelled_login user_cancelled_authorize' },
      certain('permission_missing'),
      'error=user_cancelled_authorize&error_description=The+user+cancelled+the+authorization',
      LOGIN,
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
      api(65600, 'INVALID_ACCESS_TOKEN', 'Invalid access token', 401),
      ERRORS,
    ),
    rule(
      'linkedin:internal',
      'code',
      [
        { names: 'internal_server_error internal_error service_unavailable gateway_timeout' },
        { words: 'internal server error | internal error | service unavailable' },
      ],
      certain('platform_outage'),
      '{"status":500,"message":"Internal Server Error"}',
      ERRORS,
    ),
  ],
};
