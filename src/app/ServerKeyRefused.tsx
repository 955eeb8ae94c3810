import { EmptyState } from '#ui/EmptyState.tsx';
import { IconKey } from '#ui/icons.ts';
import { useSession } from '#queries/session.ts';
import { RequestId } from '#views/channel/RequestId.tsx';
import { PlainFrame } from './PlainFrame.tsx';

/** The key on the server was refused: nobody at this page can enter another, so it says who can. */
export function ServerKeyRefused() {
  const { refusal } = useSession();
  const request = refusal?.requestId ?? null;
  return (
    <PlainFrame>
      <title>Key refused · Postbreeze Channels</title>
      <div className="w-full max-w-xl">
        <h1 className="mb-4 text-xl font-semibold tracking-tight">Channels</h1>
        <EmptyState
          icon={<IconKey size={24} />}
          title="Postbreeze does not accept the server’s key"
          detail="Whoever runs this server must set another one. Nothing else is lost."
        >
          {request !== null && <RequestId id={request} />}
        </EmptyState>
      </div>
    </PlainFrame>
  );
}
