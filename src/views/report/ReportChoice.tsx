import { Link } from 'react-router-dom';

import { troubles, type WorkspaceGroup } from '#channels/grouping.ts';
import { HEALTH_LABEL } from '#channels/health.ts';
import { paths } from '#paths.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconRight, IconUser } from '#ui/icons.ts';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { Picture } from '#views/channel/Picture.tsx';

/** Whose report it shall be. */
export function ReportChoice({ groups }: { readonly groups: readonly WorkspaceGroup[] }) {
  return (
    <div className="mx-auto max-w-[800px]">
      <h1 className="text-xl font-semibold tracking-tight">Client report</h1>
      <p className="mb-4 text-ink-2">
        A page to send to a client: how the channels stand, and what is needed. Choose whose.
      </p>
      {groups.length === 0 ? (
        <EmptyState
          icon={<IconUser size={24} />}
          title="No channels yet"
          detail="The key reaches no channel, so there is nothing to report on."
        />
      ) : (
        <ul className="overflow-clip rounded-lg border border-line bg-surface shadow-card">
          {groups.map((group) => (
            <li key={group.id} className="border-line not-first:border-t">
              <Link
                to={`${paths.report}?${new URLSearchParams({ workspace: group.id }).toString()}`}
                className="flex min-h-11 items-center gap-3 px-4 py-1.5 -outline-offset-2 hover:bg-surface-2"
              >
                <span className="size-6 flex-none text-[24px]">
                  <Picture id={group.id} name={group.name} address={group.workspace?.logoUrl ?? null} shape="logo" />
                </span>
                <span dir="auto" className="min-w-0 truncate font-medium">
                  {group.name}
                </span>
                <span className="ms-auto flex flex-none items-center gap-3 text-xs text-ink-2">
                  {troubles(group.counts).map((health) => (
                    <span key={health} className="inline-flex items-center gap-1">
                      <HealthIcon group={health} size={14} />
                      {group.counts[health]}
                      <span className="sr-only">{HEALTH_LABEL[health]}</span>
                    </span>
                  ))}
                  <IconRight size={14} aria-hidden="true" className="text-ink-3" />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
