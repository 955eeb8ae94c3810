import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { notify } from '#browser/notifications.ts';
import { usePreferences } from '#browser/preferences.ts';
import { showBadge } from '#browser/tabBadge.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import { breakNews, spokenSummary } from '#channels/news.ts';
import { paths } from '#paths.ts';
import { watchBreaks } from '#queries/breakWatch.ts';
import { forgetWoken } from '#queries/forgetWoken.ts';
import { useSession } from '#queries/session.ts';

/** Tells what breaks: on the tab's icon, to a screen reader, and by notification where a person asked for that. */
export function BreakNews() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { notifications, warningDays } = usePreferences();
  const { apiOrigin } = useSession().config;
  const [said, setSaid] = useState('');

  const sayCounts = useEffectEvent((broken: number, atRisk: number) => {
    showBadge(broken);
    forgetWoken(queryClient, apiOrigin, warningDays);
    // Once a visit: what changes after that is told as it breaks.
    setSaid((last) => (last === '' ? spokenSummary(broken, atRisk) : last));
  });
  const tell = useEffectEvent((broken: readonly AssessedChannel[], nameOfWorkspace: (id: string) => string) => {
    const news = breakNews(broken, nameOfWorkspace);
    setSaid(news.map(({ title }) => `${title}.`).join(' '));
    if (notifications === 'off') return;
    for (const one of news) {
      const { channelId } = one;
      notify(one, () => void navigate(channelId === null ? paths.reconnect : paths.channel(channelId)));
    }
  });

  useEffect(() => {
    const stop = watchBreaks(queryClient, {
      onCounts: (broken, atRisk) => sayCounts(broken, atRisk),
      onBreaks: (broken, nameOfWorkspace) => tell(broken, nameOfWorkspace),
    });
    return () => {
      stop();
      showBadge(0);
    };
  }, [queryClient]);

  return (
    <div aria-live="polite" className="sr-only">
      {said}
    </div>
  );
}
