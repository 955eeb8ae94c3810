import { ADMIN_FIRST, GONE, OUR_QUOTA, RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** Google and YouTube: OAuth names with their description, then the reasons of the API. */
export const GOOGLE: RuleSet = {
  family: 'google',
  platform: 'YOUTUBE',
  rules: [
    rule(
      'google:account-deleted',
      'exact',
      {
        words:
          'account not found or deleted | account has been deleted | account was deleted | user has been deleted | account deleted',
      },
      certain('account_suspended_or_deleted', GONE),
    ),
    rule(
      'google:account-disabled',
      'exact',
      [
        {
          words: `account has been disabled | account is disabled | account disabled | user is disabled |
            account has been suspended | account is suspended | account suspended | channel has been
            terminated | account has been terminated | account has been disabled | channel is suspended
            | channel has been suspended | account has been restricted | account terminated | channel
            was terminated | user account is`,
        },
        {
          names: `accountsuspended accountclosed channelsuspended channelclosed
            authenticateduseraccountsuspended authenticateduseraccountclosed account_state_invalid
            accountdisabled accountdeleted user_disabled accountterminated`,
        },
      ],
      certain('account_suspended_or_deleted'),
    ),
    rule(
      'google:reauth',
      'exact',
      [
        { names: 'invalid_rapt rapt_required reautherror invalidrapt' },
        { words: 'reauth related error | reauthentication is needed | reauthentication required' },
      ],
      likely('app_policy', ['token_expired']),
    ),
    rule(
      'google:admin-policy',
      'exact',
      [
        {
          names: `admin_policy_enforced policy_enforced app_not_configured_for_user domain_policy domainpolicy
            access_not_permitted_by_admin access_not_configured`,
        },
        {
          words: `blocked by admin | restricted by your | google workspace admin | disabled by your admin |
            domain administrator | domain admins have disabled | domain policy | advanced protection |
            administrator has disabled | disabled by the administrator | admin has not enabled | youtube
            is not enabled | not enabled for your domain | disabled for your domain | turned off for
            your | service is disabled for | not available for your organization | doesnt have access to
            youtube | managed by your organization | not allowed by your organization`,
        },
      ],
      certain('app_policy'),
    ),
    rule(
      'google:no-refresh-token',
      'exact',
      {
        words: `no refresh token | missing … refresh token | refresh token … not available | refresh token …
            missing | missing refresh token | refresh token is not set | refresh_token is not set |
            missing required parameter refresh_token | no access refresh token | does not contain a
            refresh token | refresh_token must be | do not contain the necessary fields need to refresh`,
      },
      certain('invalid_request', RECONNECT),
    ),
    rule(
      'google:app-gone',
      'exact',
      [
        {
          names: `deleted_client disabled_client invalid_client unauthorized_client org_internal
            disallowed_useragent redirect_uri_mismatch origin_mismatch
            accessnotconfigured service_disabled consumer_suspended consumer_invalid keyinvalid
            keyexpired iprefererblocked api_key_invalid api_key_service_blocked billing_disabled
            projectnotlinked restricted_client app_not_verified user_project_denied billingnotenabled`,
        },
        {
          words: `oauth client was not found | consumer … suspended | api keys are not supported | oauth client was deleted | has not completed the google
            verification | hasnt verified this app | has not verified this app | has not been used in
            project | it is disabled enable it | api key not valid | api key expired | not completed
            verification | access blocked this apps request | app is blocked | currently being tested |
            robot is disabled | service account … disabled | project … deleted | invalid jwt | app is
            currently in testing | testing mode | blocked by google | unverified app | consent screen |
            client_id | client secret is invalid | client secret`,
        },
      ],
      certain('app_misconfigured'),
    ),
    rule(
      'google:no-credential',
      'exact',
      [
        { names: 'credentials_missing required' },
        { words: 'missing required authentication credential | login required' },
      ],
      certain('invalid_request'),
    ),
    rule(
      'google:code-used',
      'exact',
      {
        words: `malformed auth code | code was already redeemed | already been redeemed | code verifier |
            invalid code`,
      },
      certain('invalid_request', RECONNECT),
    ),
    rule(
      'google:revoked',
      'exact',
      {
        words: `token has been revoked | token was revoked | has been revoked by the user | token revoked`,
        without: 'expired or revoked | expired',
      },
      likely('token_revoked_by_user', ['password_changed', 'token_expired']),
    ),
    rule(
      'google:expired-or-revoked',
      'words',
      { words: 'expired or revoked | revoked or expired | expired … revoked' },
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule(
      'google:invalid_grant',
      'bareOauth',
      [{ names: 'invalid_grant' }, { words: 'refresh … bad request | token … bad request', status: '400' }],
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule(
      'google:quota',
      'code',
      [
        { names: 'quotaexceeded dailylimitexceeded dailylimitexceededunreg' },
        { words: 'exceeded your quota | daily limit | queries per day | exceeded your a href quota' },
      ],
      certain('rate_limited', OUR_QUOTA),
    ),
    rule(
      'google:rate',
      'code',
      [
        {
          names: `ratelimitexceeded userratelimitexceeded resource_exhausted rate_limit_exceeded
            uploadlimitexceeded toomanyrequests uploadlimitexceeded quota_limit_exceeded`,
        },
        {
          words:
            'rate limit exceeded | too many requests | queries per minute | exceeded the number of videos | upload limit | uploads per | rate of requests | automated queries',
        },
      ],
      certain('rate_limited'),
    ),
    rule(
      'google:no-channel',
      'exact',
      [
        { names: 'youtubesignuprequired nolinkedyoutubeaccount' },
        {
          words: `does not have a youtube channel | no youtube channel | has no channel | must have a youtube
            channel | youtube signup required`,
        },
      ],
      certain('account_type_unsupported'),
    ),
    rule(
      'google:channel-missing',
      'exact',
      { names: 'channelnotfound livestreamingnotenabled' },
      likely('account_type_unsupported', ['account_suspended_or_deleted', 'permission_missing']),
    ),
    rule(
      'google:scope',
      'code',
      [
        {
          names: `insufficientpermissions access_token_scope_insufficient insufficient_scope
            insufficientscopes insufficientauthorizedparty`,
        },
        {
          words:
            'insufficient authentication scopes | insufficient permission | insufficient scope | sufficient permission | missing scope | required scope | scopes are missing | scope has changed | not granted the required',
        },
      ],
      certain('permission_missing'),
    ),
    rule(
      'google:brand-role',
      'exact',
      [
        { names: 'accountdelegationforbidden' },
        {
          words: `cannot act on behalf | not an owner of the channel | delegat | does not have access to the channel | not have
            permission to manage`,
        },
      ],
      likely('permission_missing', [], ADMIN_FIRST),
    ),
    rule(
      'google:auth',
      'broad',
      [
        { names: 'autherror invalidcredentials unauthenticated invalid_token unauthorized' },
        {
          words:
            'invalid authentication credentials | invalid credentials | without a valid authentication | token expired or invalid | invalid or expired | token is invalid | invalid token | credentials are invalid',
        },
      ],
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule(
      'google:access-denied',
      'code',
      { names: 'access_denied' },
      likely('permission_missing', ['token_revoked_by_user', 'app_policy']),
    ),
    rule(
      'google:forbidden',
      'broad',
      { names: 'forbidden permission_denied' },
      likely('permission_missing', ['account_suspended_or_deleted', 'app_policy']),
    ),
    rule(
      'google:backend',
      'code',
      [
        {
          names: `backenderror internalerror internal_failure internal unavailable server_error
            temporarily_unavailable deadline_exceeded processingfailure`,
        },
        { words: 'backend error | internal error encountered | service is currently unavailable' },
      ],
      certain('platform_outage'),
    ),
    rule(
      'google:request',
      'bareOauth',
      { names: 'invalid_request unsupported_grant_type badrequest invalid_argument invalidparameter' },
      likely('invalid_request'),
    ),
  ],
};
