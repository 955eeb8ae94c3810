import { copyText } from '#browser/clipboard.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import { engineerBundle } from '#channels/handOff.ts';
import { historyLines, loopWords } from '#channels/historyWords.ts';
import { platformFacts } from '#channels/platform.ts';
import { useChannelHistory } from '#queries/useHistory.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { IconRefresh } from '#ui/icons.ts';

/** That a channel breaks again and again, which no reconnect mends, with what an engineer needs to find out why. */
export function LoopNote({
  assessed,
  workspaceName,
  now,
}: {
  readonly assessed: AssessedChannel;
  readonly workspaceName: string | null;
  /** Epoch ms. */
  readonly now: number;
}) {
  const events = useChannelHistory(assessed.channel.id);
  const words = loopWords(events, platformFacts(assessed.channel.platform).network, now);
  if (words === null) return null;
  const bundle = () =>
    `${engineerBundle(assessed, workspaceName)}\nseen by this browser, up to 180 days back:\n${historyLines(events)}`;
  return (
    <div className="-mt-1.5 mb-4.5 grid grid-cols-[20px_1fr] gap-x-3 rounded-lg border border-line-2 bg-surface-2 px-4 py-3.5">
      <span className="mt-0.5 text-ink-2">
        <IconRefresh size={20} aria-hidden="true" />
      </span>
      <h3 className="font-semibold text-pretty text-ink">{words.title}</h3>
      <p className="col-start-2 mt-0.5 text-pretty text-ink-2">{words.detail}</p>
      <div className="col-start-2 mt-1.5 -ms-2.5 narrow:-ms-4">
        <CopyButton copy={() => copyText(bundle())}>Bundle for an engineer, with the breaks</CopyButton>
      </div>
    </div>
  );
}
