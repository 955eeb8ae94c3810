import { OUR_QUOTA } from '../cause.ts';
import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/** TikTok, about limits and outages. */
export const TIKTOK_LIMITS: RuleSet = {
  family: 'tiktok',
  platform: 'TIKTOK_BUSINESS',
  rules: [
    rule(
      'tiktok:rate',
      'code',
      [
        { codes: '40100 40133 40016 2190015 51021' },
        {
          names: `rate_limit_exceeded reached_active_user_cap spam_risk_too_many_posts
            spam_risk_too_many_pending_share too_many_requests`,
        },
        {
          words: `too many requests | requests made too frequently | too frequent | daily quota | active user
            cap | rate limit | qps limit | request limit | frequency limit | limit exceeded | limit
            reached | request too | too many | spam risk | daily limit`,
        },
      ],
      certain('rate_limited'),
    ),
    rule('tiktok:40201', 'exact', { codes: '40201 40200 40202' }, likely('rate_limited', ['platform_outage'])),
    rule(
      'tiktok:quota',
      'exact',
      [{ codes: '2190001 10017' }, { names: 'quota_exceeded' }, { words: 'quota is used up | quota exceeded' }],
      likely('rate_limited', [], OUR_QUOTA),
    ),
    rule(
      'tiktok:outage',
      'code',
      [
        { codes: '50000 50002 51000 60000 60001 2100004 10002001 50001 41000 51010 51305 40700 40900' },
        { names: 'internal_error server_error temporarily_unavailable service_unavailable' },
        {
          words: `system error | internal error | service unavailable | system is busy | system busy | server
            internal | internal service | something went wrong | internal server | please try again
            later | system is abnormal | server is busy | service timed out | service is unavailable |
            network error | system abnormal`,
        },
      ],
      certain('platform_outage'),
    ),
  ],
};
