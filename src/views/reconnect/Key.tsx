/** The key cap inside a button or beside its words; the button itself says its key to those who hear it. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd
      aria-hidden="true"
      className="grid h-[18px] min-w-[18px] place-items-center rounded-xs border border-current/30 px-1 font-sans text-2xs leading-none font-medium narrow:hidden"
    >
      {children}
    </kbd>
  );
}
