/** The one sentence a row says, in English. It stands apart from `words.ts`, which only the details need. */
import type { Cause, Certainty, Fix } from './cause.ts';

/** What a sentence can name. */
export interface Told extends Fix {
  readonly cause: Cause;
  readonly certainty: Certainty;
  readonly alternatives: readonly Cause[];
  readonly network: string;
  /** The platform as the contract spells it; null where none was sent. */
  readonly platform: string | null;
  /** Status nearest to the platform's answer. */
  readonly status: number | null;
  /** True where there is a text and no rule reads it. */
  readonly isUnread: boolean;
}

/** The row's line. */
export function titleOf(told: Told): string {
  const { cause, certainty, network, actor, remedy, status } = told;
  const sure = certainty === 'certain';
  const code = status !== null && status >= 400 ? ` (${status})` : '';
  switch (cause) {
    case 'token_expired':
      return sure ? `The login saved for ${network} has expired.` : `${network} no longer accepts the saved login.`;
    case 'token_revoked_by_user':
      return sure ? `Access was removed in ${network}’s settings.` : `${network} says that access was taken back.`;
    case 'password_changed':
      return `${network} reset the login, or its password changed.`;
    case 'account_checkpoint':
      return sure ? `${network} wants a security check first.` : `${network} probably wants a check first.`;
    case 'account_suspended_or_deleted':
      if (remedy === 'none') return `${network} says this account no longer exists.`;
      return sure ? `${network} has suspended or closed this account.` : `${network} seems to restrict this account.`;
    case 'permission_missing':
      return actor === 'workspace_admin'
        ? `A role on ${network} is missing.`
        : `A permission on ${network} is missing.`;
    case 'app_misconfigured':
      return `${network} does not accept Postbreeze’s app.`;
    case 'app_policy':
      return actor === 'workspace_admin'
        ? `An admin rule on ${network} blocks the app.`
        : `A setting on ${network} blocks the app.`;
    case 'rate_limited':
      return `${network} asks for a pause: too many requests.`;
    case 'platform_outage':
      return status !== null && status >= 500
        ? `${network} is not answering${code}.`
        : `${network} reports a fault of its own.`;
    case 'network':
      return actor === 'postbreeze' ? `A fault on our side blocks ${network}.` : `${network} could not be reached.`;
    case 'invalid_request':
      return remedy === 'reconnect'
        ? `The login saved for ${network} is incomplete.`
        : `${network} did not accept our request.`;
    case 'refresh_token_reused_or_rotated':
      return `The login saved for ${network} was replaced.`;
    case 'account_type_unsupported':
      return `${network} cannot connect this kind of account.`;
    case 'unknown':
      if (!told.isUnread)
        return code === '' ? `${network} gave no reason.` : `${network} refused${code} without a reason.`;
      return `${network}’s answer has no explanation yet.`;
  }
}
