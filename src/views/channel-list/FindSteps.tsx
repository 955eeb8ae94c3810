import type { ReactNode } from 'react';

import { channelName } from '#channels/channel.ts';
import { countText } from '#channels/count.ts';
import { platformFacts } from '#channels/platform.ts';
import { IconDown, IconUp } from '#ui/icons.ts';
import type { Find } from './useFind.ts';

/** Which of the matches is the current one, and the buttons for what Enter and Shift+Enter do in the search. */
export function FindSteps({ find, text }: { readonly find: Find; readonly text: string }) {
  const { count, current, position } = find;
  return (
    <>
      {/* Here before it says anything, or it is not heard. */}
      <span aria-live="polite" className="flex-none px-1 text-xs text-ink-3">
        {current !== null && (
          <>
            {`${countText(position)} of ${countText(count)}`}
            <span className="sr-only">
              {`: ${channelName(current.assessed.channel)}, ${platformFacts(current.assessed.channel.platform).name}`}
            </span>
          </>
        )}
      </span>
      {count > 1 && (
        <span className="flex flex-none narrow:hidden">
          <Step name="Previous match" keys="Shift+Enter" onClick={() => find.step(text, -1)}>
            <IconUp size={14} />
          </Step>
          <Step name="Next match" keys="Enter" onClick={() => find.step(text, 1)}>
            <IconDown size={14} />
          </Step>
        </span>
      )}
    </>
  );
}

function Step({
  name,
  keys,
  onClick,
  children,
}: {
  readonly name: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={name}
      title={`${name} (${keys})`}
      onClick={onClick}
      className="grid size-6 place-items-center rounded-xs text-ink-2 hover:bg-surface-3"
    >
      {children}
    </button>
  );
}
