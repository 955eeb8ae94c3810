import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** What any platform could say of an account, of limits or of itself, beside no name of OAuth's. */
export const PLAIN: RuleSet = {
  family: null,
  platform: null,
  rules: [
    rule(
      'plain:password',
      'oauth',
      {
        words: `changed their password | password has been changed | password was changed | password changed
            | password reset`,
      },
      certain('password_changed'),
    ),
    rule(
      'plain:suspended',
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
    ),
    rule(
      'plain:account-type',
      'oauth',
      {
        words: `not a business account | not a brand account | not a professional account | not a creator
            account | business account is required | business account required | account type is not
            supported | unsupported account type | convert your account | personal accounts are not`,
      },
      likely('account_type_unsupported'),
    ),
    rule(
      'plain:checkpoint',
      'oauth',
      [
        {
          words: `verify your identity | account is locked | account has been locked | account locked |
            temporarily locked | security check | additional verification | verification required |
            two-factor | multi-factor | captcha | confirm your identity | suspicious login | unusual
            activity | two factor | publishing authorization | log in again to verify | confirm your
            account | verify your account | verify your email | confirm your email | checkpoint`,
        },
        {
          names: 'interaction_required login_required mfa_required challenge_required checkpoint_required',
        },
      ],
      likely('account_checkpoint'),
    ),
    rule(
      'plain:policy',
      'oauth',
      {
        words: `blocked by your administrator | blocked by admin | administrator has blocked | organization
            policy | admin approval | admin consent | blocked by organization`,
      },
      certain('app_policy'),
    ),
    rule(
      'plain:old-api',
      'plain',
      {
        words:
          'sorry that page does not exist | endpoint has been | endpoint is no longer | api version | unknown endpoint | nonexisting field | unknown field | unsupported version | has been sunset | has been retired',
      },
      likely('invalid_request'),
    ),
    rule(
      'plain:decrypt',
      'plain',
      {
        words:
          'could not decrypt | unable to decrypt | decryption failed | bad decrypt | failed to decrypt | cannot decrypt | unsupported state or unable to authenticate data',
      },
      likely('invalid_request', ['unknown']),
    ),
    rule(
      'plain:no-answer',
      'transport',
      {
        words: `response missing | response did not contain | response does not contain | not in response | did not return an
            access token | response without | no access token in`,
      },
      likely('unknown', ['platform_outage', 'token_expired']),
    ),
    rule(
      'plain:our-code',
      'plain',
      [
        {
          names:
            'typeerror referenceerror keyerror attributeerror nullpointerexception nullreferenceexception indexerror valueerror',
        },
        {
          words: `cannot read propert | is not a function | has no attribute | object reference not set |
            nonetype`,
        },
      ],
      likely('unknown', ['token_expired', 'token_revoked_by_user']),
    ),
    rule(
      'plain:unavailable',
      'oauth',
      {
        names: `temporarily_unavailable server_error service_unavailable internal_server_error
            internal_error`,
      },
      certain('platform_outage'),
    ),
    rule(
      'plain:limited',
      'oauth',
      [
        {
          names: `slow_down too_many_requests rate_limit_exceeded rate_limited toomanyrequests
            ratelimitexceeded throttled throttlingexception`,
        },
        {
          words: `too many requests | rate limit | rate-limit | quota exceeded | throttled | too many attempts
            | request limit | slow down | retry-after | rate exceeded | limit exceeded | limit reached |
            rate limited | requests per | calls per | try again tomorrow | spend cap | over quota |
            quota`,
        },
      ],
      certain('rate_limited'),
    ),
  ],
};
