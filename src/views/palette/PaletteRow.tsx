import type { ComponentType, ReactNode } from 'react';

import { channelHandle, channelName } from '#channels/channel.ts';
import { countText } from '#channels/count.ts';
import { HEALTH_LABEL, type HealthGroup } from '#channels/health.ts';
import { platformFacts } from '#channels/platform.ts';
import {
  IconCalendar,
  IconCheck,
  IconContrast,
  IconDensity,
  IconDo,
  IconFilterOff,
  IconKeyboard,
  IconLink,
  IconList,
  IconLock,
  IconPlus,
  IconRefresh,
  IconReport,
  IconRight,
  IconSearch,
  IconSettings,
  IconSort,
  IconWall,
} from '#ui/icons.ts';
import { KeyCap } from '#ui/KeyCap.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { Picture } from '#views/channel/Picture.tsx';
import { PlatformMark } from '#views/channel/PlatformMark.tsx';
import type { Command, CommandIcon } from './commands.ts';
import type { PaletteItem } from './items.ts';

/** What stands in a row: a picture, what it is called, and at the end what helps to choose. */
export function PaletteRow({ item }: { readonly item: PaletteItem }) {
  switch (item.kind) {
    case 'command':
      return (
        <Row icon={<CommandPicture icon={item.command.icon} />} label={item.command.label}>
          <CommandHint command={item.command} />
        </Row>
      );
    case 'workspace': {
      const { id, name, workspace, worst, worstCount } = item.workspace;
      return (
        <Row
          icon={
            <span className="size-5 text-[20px]">
              <Picture id={id} name={name} address={workspace?.logoUrl ?? null} shape="logo" />
            </span>
          }
          label={name}
        >
          {worst === null ? (
            <Words>Disconnected</Words>
          ) : worst === 'healthy' ? (
            <Words>{`${countText(worstCount)} healthy`}</Words>
          ) : (
            <Health group={worst} count={worstCount} />
          )}
        </Row>
      );
    }
    case 'channel': {
      const { channel, group } = item.assessed;
      const handle = channelHandle(channel);
      const name = channelName(channel);
      return (
        <Row
          icon={<PlatformMark platform={channel.platform} size={16} />}
          label={name}
          detail={[handle === name ? null : handle, platformFacts(channel.platform).name, item.workspaceName]
            .filter((word) => word !== null && word !== name)
            .join(' · ')}
        >
          {group === null ? <Words>Disconnected</Words> : <Health group={group} count={null} />}
        </Row>
      );
    }
    case 'rest':
      return <Row icon={<IconRight size={16} aria-hidden="true" className="rtl:-scale-x-100" />} label={item.label} />;
  }
}

function Row({
  icon,
  label,
  detail,
  children,
}: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly detail?: string;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <span className="grid size-5 flex-none place-items-center text-ink-2">{icon}</span>
      <span className="flex min-w-0 flex-1 items-baseline gap-2">
        <span dir="auto" title={label} className="max-w-full flex-none truncate font-medium">
          {label}
        </span>{' '}
        {detail !== undefined && (
          <span dir="auto" title={detail} className="min-w-0 truncate text-xs text-ink-3">
            {detail}
          </span>
        )}
      </span>{' '}
      {children}
    </>
  );
}

function Words({ children }: { readonly children: string }) {
  return <span className="flex-none text-xs text-ink-3">{children}</span>;
}

function Health({ group, count }: { readonly group: HealthGroup; readonly count: number | null }) {
  return (
    <span className="flex flex-none items-center gap-1.5 text-xs text-ink-2">
      <HealthIcon group={group} size={14} />
      <span className={count === null ? 'max-[26rem]:sr-only' : undefined}>{HEALTH_LABEL[group]}</span>
      {count !== null && <span className="font-medium">{countText(count)}</span>}
    </span>
  );
}

function CommandHint({ command: { chosen, hint } }: { readonly command: Command }) {
  if (chosen)
    return (
      <span className="flex flex-none text-accent-ink">
        <IconCheck size={16} aria-hidden="true" />
        <span className="sr-only">chosen</span>
      </span>
    );
  if (hint === null) return null;
  if ('words' in hint) return <Words>{hint.words}</Words>;
  return (
    <span className="narrow:hidden">
      <KeyCap>{hint.key}</KeyCap>
    </span>
  );
}

type Drawn = ComponentType<{ size?: number | string; 'aria-hidden'?: boolean | 'true' | 'false' }>;

const ICON = {
  calendar: IconCalendar,
  clear: IconFilterOff,
  contrast: IconContrast,
  density: IconDensity,
  keyboard: IconKeyboard,
  link: IconLink,
  list: IconList,
  lock: IconLock,
  plus: IconPlus,
  press: IconDo,
  refresh: IconRefresh,
  report: IconReport,
  search: IconSearch,
  settings: IconSettings,
  sort: IconSort,
  wall: IconWall,
} as const satisfies Record<Extract<CommandIcon, string>, Drawn>;

function CommandPicture({ icon }: { readonly icon: CommandIcon }) {
  if (typeof icon === 'string') {
    const Icon: Drawn = ICON[icon];
    return <Icon size={16} aria-hidden="true" />;
  }
  if ('health' in icon) return <HealthIcon group={icon.health} size={16} />;
  return <PlatformMark platform={icon.platform} size={16} />;
}
