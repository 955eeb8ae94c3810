import { useId, useState } from 'react';
import { Link } from 'react-router-dom';

import { countText } from '#channels/count.ts';
import type { ForecastItem } from '#channels/forecast.ts';
import { forecastGroups, type ForecastGroup } from '#channels/forecastGroups.ts';
import { ARRANGEMENTS, type Arrangement } from '#channels/forecastView.ts';
import { CELL_LABEL, groupNote } from '#channels/forecastWords.ts';
import type { SignInPolicy } from '#channels/signInPolicy.ts';
import type { TimeStyle } from '#channels/time.ts';
import { paths } from '#paths.ts';
import { useReconnects } from '#queries/useReconnects.ts';
import { Button } from '#ui/Button.tsx';
import { IconExternal } from '#ui/icons.ts';
import { Segments } from '#ui/Segments.tsx';
import type { HeldBack } from '#views/channel/HeldBackNote.tsx';
import type { ForecastInHand } from './useForecast.ts';
import { WorkRow } from './WorkRow.tsx';

const ARRANGEMENT_LABEL = {
  day: 'By day',
  workspace: 'By workspace',
  platform: 'By platform',
} as const satisfies Record<Arrangement, string>;

const OPTIONS = ARRANGEMENTS.map((value) => ({ value, label: ARRANGEMENT_LABEL[value] }));

/** Rows drawn at once: more than these nobody reads in one go. */
const PORTION = 100;

/** What ends and who does what, or the channels of the number that was opened. */
export function WorkList({
  inHand,
  now,
  style,
  heldBack,
}: {
  readonly inHand: ForecastInHand;
  readonly now: number;
  readonly style: TimeStyle;
  readonly heldBack: HeldBack | null;
}) {
  const id = useId();
  const { listed, view, choose, nameOfWorkspace } = inHand;
  const { attempts, reconnects } = useReconnects();
  const [portions, setPortions] = useState(1);
  const drawn = listed.slice(0, portions * PORTION);
  const groups = forecastGroups({ items: drawn, by: view.by, nameOfWorkspace, now, style });
  const whole = forecastGroups({ items: listed, by: view.by, nameOfWorkspace, now, style });
  const left = listed.length - drawn.length;
  const around = { now, style, heldBack, by: view.by, nameOfWorkspace, attempts, reconnects };
  return (
    <section
      aria-labelledby={id}
      className="overflow-clip rounded-lg border border-line bg-surface shadow-card [--row-bg:var(--color-surface)] narrow:-mx-4 narrow:rounded-none narrow:border-x-0 print:mx-0!"
    >
      <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2">
        <h2 id={id} className="font-semibold">
          {view.show === null ? 'What ends, and who does what' : `${CELL_LABEL[view.show]}: ${groupNote(listed)}`}
        </h2>
        {view.show !== null && (
          <span className="no-print">
            <Button tone="quiet" size="sm" onClick={() => choose({ show: null })}>
              Back to the next {view.windowDays} days
            </Button>
          </span>
        )}
        <div className="no-print ms-auto narrow:ms-0 narrow:flex narrow:basis-full">
          <Segments label="Arrange" options={OPTIONS} value={view.by} onChoose={(by) => choose({ by })} />
        </div>
      </header>
      {listed.length === 0 && (
        <p className="border-t border-line px-4 py-6 text-center text-ink-2">
          {view.show === null
            ? 'Nothing ends in this window. Nobody has to do anything.'
            : 'No channel is in this number.'}
        </p>
      )}
      {groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          whole={whole.find(({ key }) => key === group.key) ?? group}
          around={around}
        />
      ))}
      {left > 0 && (
        <p className="border-t border-line px-4 py-3">
          <Button onClick={() => setPortions(portions + 1)}>
            Show {Math.min(left, PORTION)} more of {countText(left)}
          </Button>
        </p>
      )}
      <Estimates items={listed} />
    </section>
  );
}

function Group({
  group,
  whole,
  around,
}: {
  readonly group: ForecastGroup;
  /** The group with what is not drawn yet. */
  readonly whole: ForecastGroup;
  readonly around: Parameters<typeof WorkRow>[0]['around'];
}) {
  return (
    <>
      <h3 className="flex flex-wrap items-center gap-x-2 border-t border-line bg-surface-2 px-4 py-2 text-xs font-medium text-ink-2 [break-after:avoid]">
        <span dir="auto" className="min-w-0 truncate" title={group.title}>
          {group.title}
        </span>
        <span className="text-ink-3">{groupNote(whole.items)}</span>
        {around.by === 'workspace' && (
          <Link
            to={`${paths.report}?${new URLSearchParams({ workspace: group.key }).toString()}`}
            className="no-print ms-auto rounded-sm text-accent-ink underline-offset-2 hover:underline narrow:-my-3.5 narrow:py-3.5"
            aria-label={`Client report for ${group.title}`}
          >
            Client report
          </Link>
        )}
      </h3>
      <ul>
        {group.items.map((item) => (
          <WorkRow key={item.assessed.channel.id} item={item} around={around} />
        ))}
      </ul>
    </>
  );
}

/** Where each estimate on screen comes from, and what may make it wrong. */
function Estimates({ items }: { readonly items: readonly ForecastItem[] }) {
  const policies = new Set<SignInPolicy>();
  for (const { due } of items) if (due.kind === 'estimate') policies.add(due.policy);
  if (policies.size === 0) return null;
  return (
    <div className="border-t border-line px-4 py-3 text-xs/[18px] text-ink-3">
      <h3 className="font-medium text-ink-2">Estimates come from the platform’s rules, not from Postbreeze</h3>
      <ul className="mt-1 grid gap-1">
        {[...policies].map(({ network, reason, doubt, source, sourceName }) => (
          <li key={network} className="text-pretty">
            {reason} {doubt}{' '}
            <a
              href={source}
              target="_blank"
              rel="noreferrer noopener"
              className="inline-flex items-center gap-0.5 rounded-sm text-accent-ink underline underline-offset-2 narrow:relative narrow:-my-3 narrow:py-3"
            >
              {sourceName}
              <IconExternal size={12} aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
