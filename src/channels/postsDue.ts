import { mayFailPosts, type AssessedChannel } from './assess.ts';
import type { Workspace } from './channel.ts';
import type { WorkspaceGroup } from './grouping.ts';
import { postsOn, type DueByChannel } from './postsAhead.ts';
import { dueWords, groupDueWords, type DueWords } from './postsAheadWords.ts';
import type { TimeStyle } from './time.ts';
import { workspaceStyle } from './workspaceTime.ts';

/** What rows and heads of workspaces say of the posts ahead; null where nothing waits, nothing is at risk, or nothing is known. */
export interface PostsDue {
  readonly ofRow: (assessed: AssessedChannel) => DueWords | null;
  readonly ofGroup: (group: WorkspaceGroup) => DueWords | null;
}

/** How and when they are said. */
export interface DueSituation {
  readonly names: ReadonlyMap<string, Workspace> | null;
  /** Epoch ms. */
  readonly now: number;
  /** How the reader wants times. */
  readonly viewer: TimeStyle;
  /** Whether the reader chose a clock, which then stands before that of a workspace. */
  readonly ownClock: boolean;
}

/** The words for `due`: they come with the posts, in the same late chunk. */
export function postsDueOf(due: DueByChannel['due'], { names, now, viewer, ownClock }: DueSituation): PostsDue {
  const styleOf = (id: string) => workspaceStyle(names?.get(id) ?? null, viewer, ownClock);
  // Heads are drawn anew as they scroll by: what is said of a workspace is counted once.
  const said = new WeakMap<WorkspaceGroup, DueWords | null>();
  const ofGroup = ({ id, troubled }: WorkspaceGroup) => {
    const threatened = troubled.filter(mayFailPosts).map(({ channel }) => channel);
    return groupDueWords(
      postsOn(due, threatened, now, () => styleOf(id)),
      now,
      styleOf(id),
    );
  };
  return {
    ofRow(assessed) {
      const { id, workspaceId } = assessed.channel;
      return mayFailPosts(assessed) ? dueWords(due.get(id) ?? [], now, styleOf(workspaceId), viewer) : null;
    },
    ofGroup(group) {
      const known = said.get(group);
      if (known !== undefined) return known;
      const words = ofGroup(group);
      said.set(group, words);
      return words;
    },
  };
}
