import { ADMIN_FIRST, RECONNECT } from '../cause.ts';
import { likely, rule } from '../rule.ts';
import type { RuleSet } from '../rule.ts';

/**
 * What a text says in words no other rule knows, in whatever language: names here are pairs of `saidIn`. The first that
 * matches tells; all of it is only likely.
 */
export const SAID: RuleSet = {
  family: null,
  platform: null,
  rules: [
    rule(
      'said:password',
      'saidOf',
      { names: 'password~changed password~expired' },
      likely('password_changed', ['account_checkpoint']),
    ),
    rule(
      'said:certificate',
      'said',
      { names: 'certificate~expired certificate~invalid' },
      likely('network', [], { actor: 'postbreeze', remedy: 'contact_support' }),
    ),
    rule(
      'said:code',
      'said',
      { names: 'code~expired code~invalid code~used code~gone' },
      likely('invalid_request', ['token_expired'], RECONNECT),
    ),
    rule(
      'said:no-refresh',
      'said',
      { names: 'refresh~missing' },
      likely('invalid_request', ['token_expired'], RECONNECT),
    ),
    rule(
      'said:no-channel',
      'saidOf',
      { names: 'channel~gone channel~missing channel~denied' },
      likely('account_type_unsupported'),
    ),
    rule(
      'said:kind',
      'saidOf',
      { names: 'kind~missing kind~denied kind~unsupported kind~invalid kind~gone account~unsupported' },
      likely('account_type_unsupported'),
    ),
    rule('said:admin', 'saidOf', { names: 'admin~suspended admin~denied' }, likely('app_policy')),
    rule(
      'said:verify',
      'saidOf',
      { names: 'account~verify token~verify ~verify' },
      likely('account_checkpoint', ['account_suspended_or_deleted']),
    ),
    rule(
      'said:suspended',
      'saidOf',
      { names: 'account~suspended' },
      likely('account_suspended_or_deleted', ['account_checkpoint']),
    ),
    rule('said:limited', 'saidOf', { names: '~limited' }, likely('rate_limited')),
    rule(
      'said:used',
      'said',
      { names: 'refresh~used token~used' },
      likely('refresh_token_reused_or_rotated', ['token_revoked_by_user', 'token_expired']),
    ),
    rule(
      'said:token-over',
      'said',
      { names: 'refresh~expired token~expired app~expired account~expired' },
      likely('token_expired', ['token_revoked_by_user']),
    ),
    rule(
      'said:revoked',
      'said',
      {
        names:
          'refresh~revoked token~revoked permission~revoked account~revoked app~revoked app~removed permission~removed token~removed',
      },
      likely('token_revoked_by_user', ['token_expired', 'password_changed']),
    ),
    rule(
      'said:account-gone',
      'said',
      { names: 'account~gone account~removed' },
      likely('account_suspended_or_deleted'),
    ),
    rule(
      'said:app',
      'said',
      { names: 'app~invalid app~missing app~gone app~suspended app~denied app~unsupported app~absent' },
      likely('app_misconfigured', ['invalid_request', 'permission_missing']),
    ),
    rule('said:unsupported', 'said', { names: '~unsupported' }, likely('invalid_request', ['permission_missing'])),
    rule(
      'said:page',
      'said',
      { names: 'page~denied page~gone' },
      likely('permission_missing', ['account_suspended_or_deleted'], ADMIN_FIRST),
    ),
    rule(
      'said:permission',
      'said',
      { names: 'permission~denied permission~missing permission~invalid account~denied' },
      likely('permission_missing', ['app_misconfigured']),
    ),
    rule(
      'said:refused',
      'said',
      {
        names:
          'refresh~invalid token~invalid refresh~gone token~gone token~suspended refresh~suspended token~denied ~again',
      },
      likely('token_expired', ['token_revoked_by_user', 'password_changed']),
    ),
    rule('said:no-token', 'said', { names: 'token~missing' }, likely('invalid_request', ['token_expired'])),
    rule(
      'said:parameter',
      'said',
      { names: 'parameter~invalid parameter~missing parameter~gone parameter~denied' },
      likely('invalid_request'),
    ),
    rule('said:unreached', 'said', { names: '~timeout ~unreachable', unanswered: true }, likely('network')),
    rule('said:down', 'said', { names: '~down ~absent' }, likely('platform_outage', ['network'])),
  ],
};
