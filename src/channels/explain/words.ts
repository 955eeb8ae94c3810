/** Every sentence of an explanation, in English. Another language is one more file with the same exports. */
import type { Platform } from '../platform.ts';
import type { Cause } from './cause.ts';
import type { Told } from './title.ts';

/** Each cause as the end of "Usual reasons: …". */
const REASON = {
  token_expired: 'the login got too old',
  token_revoked_by_user: 'someone removed the access',
  password_changed: 'the password was changed',
  account_checkpoint: 'the account has to pass a check',
  account_suspended_or_deleted: 'the account is suspended or closed',
  permission_missing: 'a permission or a role is missing',
  app_misconfigured: 'our app is not accepted as it is set up',
  app_policy: 'a rule of the account or its organisation blocks apps',
  rate_limited: 'there were too many requests',
  platform_outage: 'the network itself had a fault',
  network: 'the request did not get through',
  invalid_request: 'our request was not right',
  refresh_token_reused_or_rotated: 'the saved login was replaced by a newer one',
  account_type_unsupported: 'this kind of account cannot be connected',
  unknown: 'there was some other reason',
} as const satisfies Record<Cause, string>;

/** What goes on from the title: what it means, and what else it may be. */
export function detailOf(told: Told): string {
  return [meaningOf(told), doubtOf(told)].filter((sentence) => sentence !== '').join(' ');
}

/** One sentence on what the cause means. */
function meaningOf({ cause, network, actor, remedy, certainty, alternatives, isUnread }: Told): string {
  switch (cause) {
    case 'token_expired':
      return 'Somebody has to sign in again.';
    case 'token_revoked_by_user':
      return `Only signing in again gives it back; ${network} has no switch for that.`;
    case 'password_changed':
      return 'Signing in with the new password is enough.';
    case 'account_checkpoint':
      return 'Someone has to confirm there that the account is theirs. Until then reconnecting fails too.';
    case 'account_suspended_or_deleted':
      if (remedy === 'reconnect') return 'It may have moved: signing in again shows whether it is still there.';
      return remedy === 'none' ? 'Nothing brings this connection back.' : `It has to be put right on ${network} first.`;
    case 'permission_missing':
      return actor === 'workspace_admin'
        ? `Whoever connected it may not act for it on ${network} any more, or never could.`
        : 'Some box was not ticked when it was connected, or was switched off since.';
    case 'app_misconfigured':
      return alternatives.length === 0
        ? 'The channel and its owner are fine: this is for Postbreeze to put right.'
        : 'Most likely this is for Postbreeze to put right.';
    case 'app_policy':
      return 'It has to be allowed there before reconnecting helps.';
    case 'rate_limited':
      return actor === 'postbreeze'
        ? 'The quota all customers share is used up for now.'
        : 'It goes on by itself after a while.';
    case 'platform_outage':
      return `Nothing is wrong with the channel. It retries by itself once ${network} answers.`;
    case 'network':
      return actor === 'postbreeze'
        ? 'Nothing is wrong with the channel: this is for Postbreeze to put right.'
        : 'Nothing is wrong with the channel. It retries by itself.';
    case 'invalid_request':
      return remedy === 'reconnect'
        ? 'A fresh sign-in makes it complete.'
        : alternatives.length === 0
          ? 'The channel is fine: this is for Postbreeze to put right.'
          : 'Most likely this is for Postbreeze to put right.';
    case 'refresh_token_reused_or_rotated':
      return 'It works once only, and was used or exchanged already. A fresh sign-in makes a new one.';
    case 'account_type_unsupported':
      return `The account works, but ${network} lets only some kinds be connected.`;
    case 'unknown':
      return certainty === 'unknown' && remedy === 'reconnect'
        ? 'It refused the login without saying why; signing in again is the one thing to try.'
        : isUnread
          ? 'The raw text is all there is.'
          : 'Nothing more is known of it.';
  }
}

/** What else fits, in words; empty where one cause stands. */
function doubtOf({ cause, alternatives, network }: Told): string {
  const others = alternatives.filter((one) => one !== 'unknown').map((one) => REASON[one]);
  if (others.length === 0) return '';
  if (cause !== 'token_expired' && cause !== 'unknown') return `It may also be that ${listOf(others)}.`;
  const reasons = cause === 'unknown' ? others : [REASON[cause], ...others];
  const opening = cause === 'unknown' ? '' : `${network} did not say why. `;
  return `${opening}Usual reasons: ${listOf(reasons)}.`;
}

function listOf(phrases: readonly string[]): string {
  const last = phrases.at(-1) ?? '';
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} or ${last}`;
}

const ADMIN = new Map<string | null, string>(
  Object.entries({
    FACEBOOK_PAGE: 'Somebody with full control of the Facebook Page.',
    INSTAGRAM: 'Somebody with full control of the linked Facebook Page.',
    THREADS: 'Somebody with full control of the business portfolio.',
    LINKEDIN_COMPANY: 'A super admin of the LinkedIn Page.',
    TIKTOK_BUSINESS: 'An admin of the TikTok Business Center.',
    YOUTUBE: 'The owner of the YouTube channel, or the Google Workspace admin.',
    PINTEREST: 'The owner or a manager of the business on Pinterest.',
  } satisfies Partial<Record<Platform, string>>),
);

/** Who has the right to do it. */
export function whoOf({ actor, network, platform }: Told): string {
  const named = network === 'The platform' ? 'the platform' : network;
  switch (actor) {
    case 'channel_owner':
      return `Whoever can log in to the ${network === 'The platform' ? '' : `${network} `}account.`;
    case 'workspace_admin':
      return ADMIN.get(platform) ?? `An admin on the side of ${named}.`;
    case 'postbreeze':
      return 'Postbreeze support. Nobody else can.';
    case 'platform':
      return `Only ${named} itself.`;
    case 'nobody_wait':
      return 'Nobody has to: time heals it.';
  }
}

/** Usual time (FIX-PATHS section 3); null where nothing is to be done. */
export function takesOf({ cause, actor, remedy, platform }: Told): string | null {
  if (remedy === 'wait_and_retry' || remedy === 'contact_support' || remedy === 'none') return null;
  if (remedy === 'reconnect') return 'one or two minutes';
  if (cause === 'account_checkpoint')
    return platform?.startsWith('LINKEDIN') === true ? 'a day or more' : 'about 5 minutes';
  if (cause === 'account_suspended_or_deleted') return 'days, sometimes weeks';
  if (cause === 'account_type_unsupported') return 'one or two minutes';
  return actor === 'workspace_admin' ? 'as long as the admin takes' : 'a few minutes';
}

/** What not to do (FIX-PATHS section 3); null if nothing. */
export function avoidOf({ cause, actor, remedy, network, platform }: Told): string | null {
  if (remedy === 'wait_and_retry') return 'Do not reconnect: it does not help and may make it worse.';
  if (remedy === 'contact_support' || remedy === 'none')
    return 'Do not disconnect the channel: its scheduled posts hang on it.';
  if (cause === 'account_checkpoint') return 'Do not retry here during the check: quick repeats look like a robot.';
  if (cause === 'account_suspended_or_deleted') {
    return platform === 'BLUESKY'
      ? 'Do not make new app passwords: they are refused meanwhile.'
      : `Do not open another account on ${network}: it makes things worse.`;
  }
  if (cause === 'permission_missing' && actor === 'workspace_admin')
    return 'Do not share another person’s password, and never remove the last admin.';
  if (cause === 'permission_missing') return 'Do not switch off single permissions to be safe.';
  if (cause === 'account_type_unsupported') return 'Do not switch back afterwards: the connection breaks again.';
  if (cause === 'app_policy') return 'Do not connect a private account instead without asking.';
  return 'Do not disconnect the channel first: its scheduled posts hang on it.';
}
