import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

/** Loudness of a button: one primary a screen, soft for rows a person can mend now, outline and quiet for the rest. */
export type ButtonTone = 'primary' | 'soft' | 'outline' | 'quiet' | 'danger' | 'danger-quiet';

/** Height: 28 in rows, 32 elsewhere, 40 where one action is the whole screen; 44 under a finger. */
export type ButtonSize = 'sm' | 'md' | 'lg';

const TONE = {
  primary: 'bg-accent text-on-accent shadow-card hover:bg-accent-hover active:bg-accent-active',
  soft: 'bg-accent-soft text-accent-ink hover:bg-accent-soft-hover',
  outline: 'border border-line-control bg-surface text-ink hover:bg-surface-3',
  quiet: 'text-ink-2 hover:bg-surface-3 hover:text-ink',
  danger: 'bg-danger text-on-danger hover:brightness-90',
  'danger-quiet': 'text-broken-text hover:bg-broken-bg',
} as const satisfies Record<ButtonTone, string>;

const SIZE = {
  sm: 'h-7 px-2.5 text-sm narrow:h-11 narrow:px-4',
  md: 'h-(--size-control) px-3 text-sm',
  lg: 'h-10 px-4 text-base narrow:h-11',
} as const satisfies Record<ButtonSize, string>;

const SHAPE =
  'inline-flex items-center justify-center gap-1.5 rounded-sm font-medium whitespace-nowrap leading-none no-underline select-none ' +
  'transition-colors duration-(--duration-fast) ease-out forced-colors:border ' +
  'aria-disabled:cursor-not-allowed aria-disabled:bg-surface-3 aria-disabled:text-ink-3 aria-disabled:shadow-none';

/** The classes of a button, for the few things that look like one and are a link. */
export function buttonClass(tone: ButtonTone, size: ButtonSize = 'md'): string {
  return clsx(SHAPE, TONE[tone], SIZE[size]);
}

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  readonly submits?: boolean;
};

/** A button. One that is off keeps its place in the tab order (`aria-disabled`), so that its reason can be read. */
export function Button({ tone = 'outline', size = 'md', submits = false, onClick, ...props }: ButtonProps) {
  const off = props['aria-disabled'] === true || props['aria-disabled'] === 'true';
  return (
    <button
      {...props}
      type={submits ? 'submit' : 'button'}
      className={buttonClass(tone, size)}
      onClick={off ? undefined : onClick}
    />
  );
}

/** The classes of a square button, for a link that looks like one. */
export const iconButtonClass =
  'grid size-(--size-control) flex-none place-items-center rounded-sm text-ink-2 transition-colors duration-(--duration-fast) hover:bg-surface-3 hover:text-ink aria-[current=page]:text-accent-ink';

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'type' | 'aria-label' | 'title'> & {
  /** The accessible name, shown on hover too. */
  readonly label: string;
  readonly children: ReactNode;
};

/** A square button with an icon only: its name is its label. */
export function IconButton({ label, ...props }: IconButtonProps) {
  return <button {...props} type="button" aria-label={label} title={label} className={iconButtonClass} />;
}
