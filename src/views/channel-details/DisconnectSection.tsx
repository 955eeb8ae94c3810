import { lazy, Suspense, useId, useState } from 'react';

import { loadPart } from '#browser/missingParts.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle, channelName } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import { READ_ONLY_WORDS } from '#channels/readOnly.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { Button } from '#ui/Button.tsx';
import { LayerComing } from '#ui/LayerComing.tsx';
import { Section } from './Section.tsx';

const DisconnectDialog = lazy(async () => ({
  default: (await loadPart(() => import('./DisconnectDialog.tsx'))).DisconnectDialog,
}));

/** The way out of Postbreeze for one channel: last in the details, quiet, and never without asking. */
export function DisconnectSection({
  assessed: { channel, health },
  workspaceName,
  onGone,
}: {
  readonly assessed: AssessedChannel;
  readonly workspaceName: string | null;
  readonly onGone: (name: string) => void;
}) {
  const readOnly = useReadOnly();
  const [asking, setAsking] = useState(false);
  const id = useId();
  if (health.kind === 'disconnected') return null;
  const whom = `${channelHandle(channel) ?? channelName(channel)} on ${platformFacts(channel.platform).name}`;
  return (
    <Section
      title="Disconnect"
      fact={
        <Button
          tone="danger-quiet"
          size="sm"
          aria-label={`Disconnect ${whom}`}
          data-command
          aria-haspopup="dialog"
          aria-disabled={readOnly !== null}
          aria-describedby={readOnly === null ? undefined : id}
          onClick={() => setAsking(true)}
        >
          Disconnect
        </Button>
      }
    >
      <p className="text-ink-2">Cancels its scheduled posts and deletes its analytics. It cannot be undone.</p>
      {readOnly !== null && (
        <p id={id} className="mt-1 text-ink-2">
          {READ_ONLY_WORDS[readOnly]}.
        </p>
      )}
      {asking && (
        <Suspense fallback={<LayerComing />}>
          <DisconnectDialog
            channel={channel}
            workspaceName={workspaceName}
            onKeep={() => setAsking(false)}
            onGone={onGone}
          />
        </Suspense>
      )}
    </Section>
  );
}
