/** What has become of a connection, and the fields of the row that tell it. */
import { traitsOf, type Platform } from '../platforms.ts';
import { between, type Random } from '../random.ts';
import type { ChannelRow } from '../rows.ts';
import { DAY, HOUR, iso, MINUTE } from '../time.ts';
import { evidenceOf, type EvidenceName } from './evidence.ts';

/** How a channel stands; lengths of time in ms, reckoned from the start of the sandbox. */
export type Condition =
  | { readonly kind: 'healthy' }
  /** Healthy again: the text of an older failure was left behind. */
  | { readonly kind: 'recovered'; readonly evidence: EvidenceName }
  | { readonly kind: 'expired' | 'revoked'; readonly ago: number; readonly evidence: EvidenceName | null }
  /** Still publishing, while the renewal has failed since `ago`. */
  | { readonly kind: 'failing'; readonly ago: number; readonly endsIn: number; readonly evidence: EvidenceName }
  | { readonly kind: 'expiring'; readonly endsIn: number }
  /** Called ACTIVE although its token ended `ago`. */
  | { readonly kind: 'lapsed'; readonly ago: number }
  | { readonly kind: 'otherStatus'; readonly status: string };

type Life = Pick<
  ChannelRow,
  | 'status'
  | 'connectedAt'
  | 'lastRefreshedAt'
  | 'tokenExpiresAt'
  | 'lastRefreshAttemptAt'
  | 'lastRefreshError'
  | 'lastRefreshErrorStatus'
>;

/** The fields of a row in `condition` at `now` (epoch ms). */
export function lifeOf(platform: Platform, condition: Condition, now: number, random: Random): Life {
  const { tokenLife, renewedWithin } = traitsOf(platform);
  const isLinkedIn = platform === 'LINKEDIN_PERSON' || platform === 'LINKEDIN_COMPANY';
  const connected =
    now - between(random, 2 * 24, isLinkedIn ? 350 * 24 : 900 * 24) * HOUR - between(random, 0, 59) * MINUTE;
  const renewed = now - Math.floor(random() * renewedWithin);
  const life = (
    status: string,
    refreshed: number | null,
    ends: number | null,
    attempted: number | null,
    evidence: EvidenceName | null,
  ): Life => ({
    status,
    connectedAt: iso(Math.min(connected, refreshed ?? connected)),
    lastRefreshedAt: refreshed === null ? null : iso(refreshed),
    tokenExpiresAt: ends === null ? null : iso(ends),
    lastRefreshAttemptAt: attempted === null ? null : iso(attempted),
    lastRefreshError: evidence === null ? null : evidenceOf(evidence).text,
    lastRefreshErrorStatus: evidence === null ? null : evidenceOf(evidence).status,
  });
  const lastLife = tokenLife ?? 60 * DAY;
  switch (condition.kind) {
    case 'healthy': {
      // A channel connected lately was renewed at that moment, not before.
      const since = Math.max(renewed, connected);
      return tokenLife === null
        ? life('ACTIVE', null, null, null, null)
        : life('ACTIVE', since, since + tokenLife, since, null);
    }
    case 'recovered':
      return life('ACTIVE', renewed, renewed + lastLife, renewed, condition.evidence);
    case 'expired':
    case 'revoked': {
      const ended = now - condition.ago;
      const status = condition.kind === 'expired' ? 'TOKEN_EXPIRED' : 'REVOKED';
      return life(status, ended - lastLife, ended, condition.evidence === null ? null : ended, condition.evidence);
    }
    case 'failing': {
      const ends = now + condition.endsIn;
      return life(
        'ACTIVE',
        Math.min(ends - lastLife, now - condition.ago - MINUTE),
        ends,
        now - condition.ago,
        condition.evidence,
      );
    }
    case 'expiring': {
      const ends = now + condition.endsIn;
      return life('ACTIVE', ends - lastLife, ends, ends - lastLife, null);
    }
    case 'lapsed': {
      const ended = now - condition.ago;
      return life('ACTIVE', ended - lastLife, ended, ended - lastLife, null);
    }
    case 'otherStatus':
      return life(condition.status, null, null, null, null);
  }
}
