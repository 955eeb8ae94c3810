import { IconLock } from '#ui/icons.ts';

/** Why buttons wait, said once for all of them. */
export interface HeldBack {
  readonly words: string;
  /** The element that says so: every button that waits names it as its description. */
  readonly noteId: string;
}

/** Says why the buttons under it wait: to the eye where no notice does, to those who hear at every button. */
export function HeldBackNote({ heldBack, seen }: { readonly heldBack: HeldBack; readonly seen: boolean }) {
  return (
    <p id={heldBack.noteId} className={seen ? 'mb-3 flex items-start gap-2 text-ink-2' : 'sr-only'}>
      {seen && <IconLock size={16} aria-hidden="true" className="mt-0.5 flex-none text-ink-3" />}
      {heldBack.words}.
    </p>
  );
}
