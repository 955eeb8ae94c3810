/** A key as it is written on the keyboard; whoever does not see it is told by the thing itself. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd
      aria-hidden="true"
      className="grid h-[18px] min-w-[18px] flex-none place-items-center rounded-xs border border-line-2 bg-surface-2 px-1 font-sans text-2xs leading-none font-medium text-ink-2"
    >
      {children}
    </kbd>
  );
}
