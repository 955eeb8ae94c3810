import { ADMIN_FIRST, OURS, OWNER_FIRST, RECONNECT } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).join(' ');

/** Names of permissions an app asks for; beside a word of lacking, they tell which one is. */
const PERMISSIONS = `pages_read_engagement pages_manage_posts pages_show_list pages_manage_metadata pages_read_user_content
    publish_to_groups manage_pages publish_pages publish_actions publish_stream publish_video business_management instagram_basic
    instagram_content_publish instagram_manage_insights instagram_manage_comments instagram_business_basic
    instagram_business_content_publish threads_basic threads_content_publish threads_manage_replies`;

/** Meta, about permissions, roles, account kinds and our app. */
export const META_ACCESS: RuleSet = {
  family: 'meta',
  platform: 'FACEBOOK_PAGE',
  rules: [
    rule(
      'meta:role-lost',
      'exact',
      [
        { subcodes: '492' },
        {
          words: `appropriate role on the page | must be an administrator editor | must be an admin | not an
            admin of the page | no longer an admin | user does not have sufficient administrative
            permission | does not have permission to access this page | not have a role on the page |
            user must have a role on the page | does not have permission to post on this page | not have
            permission to act on behalf | not an editor | impersonating a user | in order to impersonate | lost access to the page | no access to this
            page | cannot access this page | does not have access to this page | user does not have
            access to the page | not a page admin | must be a page admin | cannot post as this page |
            doesnt have permission to post | page not found in your accounts | no permission to publish`,
        },
      ],
      likely('permission_missing', [], ADMIN_FIRST),
    ),
    rule(
      'meta:permission-named',
      'exact',
      [
        {
          names: PERMISSIONS,
          words: 'requir | need | missing | grant | must | without | permission | has not',
          without:
            'reviewed and approved | cannot be loaded | app review | advanced access | deprecated | invalid scope',
        },
        {
          words: `has not granted | not granted the permission | permission was not granted | requires
            instagram_ | requires pages_ | requires threads_ | requires the pages_ | requires the
            instagram_ | requires the threads_ | missing permission | requires either | must be granted
            before | permission must be granted | requires manage_pages | requires publish_ |
            pages_read_engagement permission | requires extended permission | permissions error |
            insufficient permission | missing required permission | missing required scope | do not have
            sufficient permission | not have sufficient permission | permission has not been granted |
            does not have the permission | user hasnt authorized | not granted | declined permission |
            permission declined | requires both`,
          without: `new pages experience | app secret proof | app token | deprecated | reviewed and approved | cannot be loaded | user must be an admin | app review | advanced
            access`,
        },
      ],
      likely('permission_missing', ['app_misconfigured']),
    ),
    rule(
      'meta:app-review',
      'exact',
      {
        words: `reviewed and approved | app review | advanced access | standard access | app is not approved
            | submitted for review | not been approved to`,
      },
      likely('app_misconfigured', ['permission_missing']),
    ),
    rule(
      'meta:app-deleted',
      'exact',
      {
        words: `application has been deleted | app has been deleted | api access deactivated | api access
            disabled | app is disabled | app has been disabled | application has been disabled |
            application is disabled | app not active | app is not active | app is inactive | in
            development mode | insufficient developer role | invite to test | not an instagram tester | not a tester |
            tester invit | app not set up | app not setup | app is in development | app isnt available |
            app not available | unavailable for this app | feature unavailable | updating additional
            details for this app | no application data was given | application may not be valid |
            problem getting data for an application | th__application | fbtype application | app needs |
            for this app | error loading application | application not active | app is restricted | app
            has been restricted | business verification | app is suspended | app has been suspended |
            application was deleted | application has been suspended | consumer app | app type`,
      },
      certain('app_misconfigured'),
    ),
    rule(
      'meta:activity-off',
      'exact',
      { words: 'activity off meta | off-facebook activity | off-meta | activity … turned off' },
      certain('app_policy', OWNER_FIRST),
    ),
    rule(
      'meta:platform-change',
      'exact',
      { words: 'non-active accounts | changes we are making' },
      likely('app_misconfigured', ['platform_outage']),
    ),
    rule(
      'meta:app-secret',
      'exact',
      [
        { codes: '1349026 1349220 4476002' },
        {
          words: `no app id | app id was | app id is | error validating client secret | invalid client secret
            | client secret is invalid | invalid platform app | invalid client_id | invalid client id |
            invalid app id | missing client_id | invalid application id | app id is invalid | does not
            belong to app | application does not match | not a valid app id | does not look like a valid
            app id | provided app id | error validating application | client_secret | client secret`,
        },
        { codes: '101' },
      ],
      certain('app_misconfigured'),
    ),
    rule(
      'meta:3',
      'code',
      [{ codes: '3' }, { words: 'does not have the capability' }],
      likely('app_misconfigured', []),
    ),
    rule(
      'meta:api-blocked',
      'exact',
      { words: 'api access blocked | cannot call api for app' },
      likely('app_misconfigured', ['account_checkpoint', 'account_suspended_or_deleted', 'permission_missing']),
    ),
    rule(
      'meta:redirect',
      'exact',
      { words: `error validating verification code | redirect_uri is identical | url blocked | redirect_uri` },
      certain('invalid_request'),
    ),
    rule(
      'meta:no-accounts',
      'exact',
      {
        words: `no instagram business accounts | no instagram account | instagram accounts were found | no
            professional account | no business account`,
      },
      likely('account_type_unsupported', ['permission_missing']),
    ),
    rule(
      'meta:professional',
      'exact',
      {
        words: `not an instagram business | not a business account | not a professional account | instagram
            business account is required | must be a professional | must be a business | switch to a
            professional | convert to a business | personal instagram account | personal account |
            account type is not supported | not an instagram professional | account is not professional
            | not linked to an instagram | not connected to a facebook page | not linked to a facebook
            page | no instagram business account | only business accounts | only professional accounts |
            requires a business account | requires a professional account | creator or business`,
      },
      likely('account_type_unsupported'),
    ),
    rule(
      'meta:10',
      'code',
      [{ codes: `10 294 ${from(200, 299)}` }, { names: 'oauthpermissionsexception' }],
      likely('permission_missing', ['app_misconfigured']),
    ),
    rule(
      'meta:old-version',
      'exact',
      {
        words: `deprecated | no longer supported | older version | unknown path components | does not exist
            on`,
      },
      likely('invalid_request', ['permission_missing']),
    ),
    rule(
      'meta:invalid',
      'exact',
      {
        words: `invalid request | invalid scope | is not allowed for this call | new pages experience |
            reduce the amount | invalid parameter | missing parameter | nonexisting field | unknown
            field | invalid user id | invalid id | cannot query users`,
        without: 'refresh token',
      },
      likely('invalid_request', ['permission_missing'], OURS),
    ),
    rule(
      'meta:method',
      'exact',
      { words: 'unsupported request' },
      likely('invalid_request', ['app_misconfigured', 'token_expired'], RECONNECT),
    ),
    rule(
      'meta:100/33-permission',
      'exact',
      [
        {
          words: `cannot be loaded due to missing permission or | cannot be loaded … requires | cannot be
            loaded … pages_`,
        },
        {
          platforms: 'INSTAGRAM THREADS',
          words: 'does not exist cannot be loaded | cannot be loaded due to missing permission',
        },
      ],
      likely('permission_missing', ['account_suspended_or_deleted', 'app_misconfigured']),
    ),
    rule(
      'meta:100/33',
      'code',
      [
        { subcodes: '33' },
        {
          words: `unsupported get request | unsupported post request | unsupported delete request | does not exist cannot be loaded | cannot be loaded due to missing
            permissions | object does not exist | requested resource does not exist | object … does not
            exist`,
        },
        { codes: '803' },
      ],
      likely('permission_missing', ['account_suspended_or_deleted', 'invalid_request'], ADMIN_FIRST),
    ),
    rule(
      'meta:content',
      'code',
      { codes: '506 352 9004 9007 1609005 36000 36001 36002 36003 36004' },
      likely('invalid_request'),
    ),
    rule('meta:100', 'broad', { codes: '100' }, likely('invalid_request', [], OURS)),
    rule(
      'meta:access-denied',
      'code',
      { names: 'user_denied access_denied' },
      likely('permission_missing', ['token_revoked_by_user']),
    ),
  ],
};
