import { useNow } from '#browser/useNow.ts';
import { age } from '#channels/time.ts';

/** How old the list is, where the top bar has no room to say it. Outside of the status line: it is not news each second. */
export function ListAge({ asOf }: { readonly asOf: number }) {
  const now = useNow(1_000);
  return <p className="hidden narrow:block">· checked {age(now - asOf)} ago</p>;
}
