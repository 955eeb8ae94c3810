import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Waits for the list, and opens all that is folded in it. */
export async function openList(user: UserEvent): Promise<void> {
  await screen.findAllByRole('article');
  // The phone's button and the wide screen's stand side by side where no style sheet hides one.
  const [expandAll] = screen.queryAllByRole('button', { name: 'Expand all' });
  if (expandAll !== undefined) await user.click(expandAll);
}

/** The row called `name`, "Acme Bikes, Instagram"; throws when it is not there. */
export function row(name: string): HTMLElement {
  return screen.getByRole('article', { name });
}

/** The health labels that `element` holds anywhere in its text. */
export function healthLabelsIn(element: HTMLElement): readonly string[] {
  return element.textContent.match(/needs reconnect|at risk|expiring soon|unknown|healthy|disconnected/gi) ?? [];
}

/** What the summary says: "Needs reconnect 3". */
export function counts(): readonly string[] {
  const strip = screen.getByRole('group', { name: 'Health' });
  return within(strip)
    .getAllByRole('button')
    .map((button) => button.textContent);
}

/** The names of the workspaces shown, in their order. */
export function workspacesShown(): readonly string[] {
  return screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
}

/** The names of the rows shown, in their order. */
export function rowsShown(): readonly string[] {
  return screen.queryAllByRole('article').map((article) => article.getAttribute('aria-label') ?? '');
}
