import { certain, likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).join(' ');

/** Meta, about limits and outages. */
export const META_LIMITS: RuleSet = {
  family: 'meta',
  platform: 'FACEBOOK_PAGE',
  rules: [
    rule(
      'meta:app-info-outage',
      'exact',
      { words: 'cannot get application info due to a system error | due to a system error' },
      certain('platform_outage'),
    ),
    rule(
      'meta:limit',
      'code',
      [
        { codes: `4 17 32 613 341 ${from(80000, 80014)}` },
        {
          words: `request limit reached | too many calls | rate limit | limit how often | calls to this api
            have exceeded | going too fast | limit reached | quota | maximum number of posts`,
        },
        { names: 'oauthratelimitexception' },
        { subcodes: '2207042' },
      ],
      certain('rate_limited'),
    ),
    rule(
      'meta:4/2207051',
      'exact',
      [{ subcodes: '2207051' }, { words: 'action is blocked | restrict certain activity' }],
      likely('rate_limited', ['account_checkpoint']),
    ),
    rule(
      'meta:transient',
      'exact',
      [
        {
          words: `temporarily unavailable | unexpected error has occurred please retry | an unexpected error
            has occurred | please try again later | service is unavailable | unknown error occurred |
            something went wrong | getting it fixed | site issue | working on it | internal error |
            error in logging you into | try again soon | please retry | server error`,
          without: 'scope | permission',
        },
        { subcodes: '1363047 1609010 2207001 2207008 2207082' },
      ],
      likely('platform_outage', []),
    ),
    rule(
      'meta:2',
      'code',
      { codes: '1 2 -1', without: 'invalid request | invalid parameter | reduce the amount' },
      likely('platform_outage', ['unknown']),
    ),
  ],
};
