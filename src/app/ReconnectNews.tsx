import { useEffect, useState } from 'react';

import { deviceNow } from '#browser/clock.ts';
import { channelName } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import type { ReconnectPhase } from '#channels/reconnect.ts';
import { reconnectWords } from '#channels/reconnectWords.ts';
import { useConnectedApi } from '#queries/client.ts';
import type { ReconnectAttempt } from '#queries/reconnects.ts';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';

/** What is said aloud, once each: what a person must do next, and what came of it. The steps in between are not. */
const TOLD: ReadonlySet<ReconnectPhase> = new Set<ReconnectPhase>([
  'waiting',
  'unfinished',
  'done',
  'other-account',
  'still-broken',
  'link-expired',
  'refused',
  'not-disconnected',
  'blocked',
]);

/** The one place from which attempts to reconnect reach a screen reader, whichever screen they were begun on. */
export function ReconnectNews() {
  const { reconnects } = useConnectedApi();
  const style = useTimeStyle();
  const [news, setNews] = useState('');
  useEffect(() => {
    let last = reconnects.attempts();
    return reconnects.subscribe(() => {
      const next = reconnects.attempts();
      for (const [id, attempt] of next) {
        const { phase } = attempt.state;
        if (phase !== last.get(id)?.state.phase && TOLD.has(phase)) setNews(sentenceOf(attempt));
      }
      last = next;
    });

    function sentenceOf({ channel, state }: ReconnectAttempt): string {
      const { title } = reconnectWords(state, channel, deviceNow(), style);
      return `${channelName(channel)}, ${platformFacts(channel.platform).name}: ${title}`;
    }
  }, [reconnects, style]);
  return (
    <div aria-live="polite" className="sr-only">
      {news}
    </div>
  );
}
