/** The closed lists an explanation speaks in, and who usually acts on each cause. */

/** What can have gone wrong with a token refresh, most particular first where two could be said. */
export const CAUSES = [
  'token_expired',
  'token_revoked_by_user',
  'password_changed',
  'account_checkpoint',
  'account_suspended_or_deleted',
  'permission_missing',
  'app_misconfigured',
  'app_policy',
  'rate_limited',
  'platform_outage',
  'network',
  'invalid_request',
  'refresh_token_reused_or_rotated',
  'account_type_unsupported',
  'unknown',
] as const;

/** Why a refresh failed (PRODUCT section 4). */
export type Cause = (typeof CAUSES)[number];

/** Who can put it right; `workspace_admin` is the admin at the platform's side, never of the Postbreeze workspace. */
export type Actor = 'channel_owner' | 'workspace_admin' | 'postbreeze' | 'platform' | 'nobody_wait';

/** What helps. */
export type Remedy = 'reconnect' | 'reconnect_after_fixing_on_platform' | 'wait_and_retry' | 'contact_support' | 'none';

/** How far the text carries the cause: named in it, inferred from it, or not told. */
export type Certainty = 'certain' | 'likely' | 'unknown';

/** Who acts, and what helps. */
export interface Fix {
  readonly actor: Actor;
  readonly remedy: Remedy;
}

/** The usual fix of each cause; a rule names its own where the text tells more. */
export const USUAL_FIX = {
  token_expired: { actor: 'channel_owner', remedy: 'reconnect' },
  token_revoked_by_user: { actor: 'channel_owner', remedy: 'reconnect' },
  password_changed: { actor: 'channel_owner', remedy: 'reconnect' },
  account_checkpoint: { actor: 'channel_owner', remedy: 'reconnect_after_fixing_on_platform' },
  account_suspended_or_deleted: { actor: 'channel_owner', remedy: 'reconnect_after_fixing_on_platform' },
  permission_missing: { actor: 'channel_owner', remedy: 'reconnect' },
  app_misconfigured: { actor: 'postbreeze', remedy: 'contact_support' },
  app_policy: { actor: 'workspace_admin', remedy: 'reconnect_after_fixing_on_platform' },
  rate_limited: { actor: 'nobody_wait', remedy: 'wait_and_retry' },
  platform_outage: { actor: 'platform', remedy: 'wait_and_retry' },
  network: { actor: 'nobody_wait', remedy: 'wait_and_retry' },
  invalid_request: { actor: 'postbreeze', remedy: 'contact_support' },
  refresh_token_reused_or_rotated: { actor: 'channel_owner', remedy: 'reconnect' },
  account_type_unsupported: { actor: 'channel_owner', remedy: 'reconnect_after_fixing_on_platform' },
  unknown: { actor: 'postbreeze', remedy: 'contact_support' },
} as const satisfies Record<Cause, Fix>;

/** Fixes that differ from the usual one of a cause. */
export const RECONNECT = { actor: 'channel_owner', remedy: 'reconnect' } as const satisfies Fix;
/** A role, or an allowance, must be given back by an admin at the platform first. */
export const ADMIN_FIRST = {
  actor: 'workspace_admin',
  remedy: 'reconnect_after_fixing_on_platform',
} as const satisfies Fix;
/** The owner puts something right at the platform first. */
export const OWNER_FIRST = {
  actor: 'channel_owner',
  remedy: 'reconnect_after_fixing_on_platform',
} as const satisfies Fix;
/** Ours to put right. */
export const OURS = { actor: 'postbreeze', remedy: 'contact_support' } as const satisfies Fix;
/** Ours to enlarge, but time heals it as well: the quota of the whole app. */
export const OUR_QUOTA = { actor: 'postbreeze', remedy: 'wait_and_retry' } as const satisfies Fix;
/** Nothing brings it back. */
export const GONE = { actor: 'channel_owner', remedy: 'none' } as const satisfies Fix;
