import { channelHandle, channelName, type Channel } from './channel.ts';
import { isPlatform, platformFacts, type Platform } from './platform.ts';

/** Whom to sign in as, and what to have ready, before the platform's page opens (API.md 5.4). */
export interface Preparation {
  /** The account that is expected: its name for people. */
  readonly name: string;
  /** What such an account is called there: "Page", "Account". */
  readonly kind: string;
  readonly handle: string | null;
  /** Last digits of the network's own id, to tell two accounts of one name apart; null where the server gave none. */
  readonly idEnd: string | null;
  /** What to choose when the platform asks; null where it asks nothing of the kind. */
  readonly choose: string | null;
  /** What the account must be, or the person must have; null where nothing is known to be asked. */
  readonly needs: string | null;
  /** Why somebody else may come back, and how to keep that from happening. */
  readonly caution: string;
}

interface Habits {
  readonly kind: string;
  readonly choose: string | null;
  readonly needs: string | null;
}

const HABITS = {
  INSTAGRAM: {
    kind: 'Account',
    choose: null,
    needs: 'A Business or Creator account, linked to a Facebook Page that you look after',
  },
  FACEBOOK_PAGE: {
    kind: 'Page',
    choose: 'This one Page, when Facebook asks which',
    needs: 'A profile that may manage the Page',
  },
  X: { kind: 'Account', choose: null, needs: null },
  LINKEDIN_PERSON: { kind: 'Profile', choose: null, needs: null },
  LINKEDIN_COMPANY: {
    kind: 'Page',
    choose: null,
    needs: 'A profile that may post to the Page. Every other Page it may post to becomes a channel as well',
  },
  TIKTOK_BUSINESS: { kind: 'Account', choose: null, needs: null },
  TIKTOK_PERSONAL: { kind: 'Account', choose: null, needs: null },
  YOUTUBE: { kind: 'Channel', choose: 'This channel, when Google asks which account or channel', needs: null },
  PINTEREST: { kind: 'Account', choose: null, needs: null },
  THREADS: { kind: 'Account', choose: null, needs: null },
  BLUESKY: { kind: 'Account', choose: null, needs: null },
} as const satisfies Record<Platform, Habits>;

const NO_HABITS: Habits = { kind: 'Account', choose: null, needs: null };

/** Shorter ids are shown whole elsewhere: half of one would tell nothing. */
const ID_END = 4;

/** How to sign in to bring `channel` back, and not another account. */
export function preparationOf(channel: Channel): Preparation {
  const { network } = platformFacts(channel.platform);
  const { kind, choose, needs } = isPlatform(channel.platform) ? HABITS[channel.platform] : NO_HABITS;
  return {
    name: channelName(channel),
    kind,
    handle: channelHandle(channel),
    idEnd: channel.externalId === null ? null : Array.from(channel.externalId).slice(-ID_END).join(''),
    choose,
    needs,
    caution: `${network} may sign you in as whoever used it last in this browser. Someone else? Sign out there first, or open this page in a private window.`,
  };
}
