/** The routes and methods of the contract: nothing else is passed on. */
import type { ConsoleFailure } from './refuse.ts';

const ID = '[A-Za-z0-9_-]{1,128}';

const ROUTES = [
  { path: /^\/social-accounts$/, methods: ['GET'], byWorkspace: true },
  { path: /^\/social-accounts\/connect$/, methods: ['POST'], byWorkspace: false },
  { path: new RegExp(`^/social-accounts/${ID}$`), methods: ['GET', 'DELETE'], byWorkspace: false },
  { path: /^\/workspaces$/, methods: ['GET'], byWorkspace: false },
  { path: new RegExp(`^/workspaces/${ID}$`), methods: ['GET'], byWorkspace: false },
  { path: /^\/posts$/, methods: ['GET'], byWorkspace: true },
  { path: new RegExp(`^/posts/${ID}$`), methods: ['GET'], byWorkspace: false },
  { path: new RegExp(`^/posts/${ID}/retry$`), methods: ['POST'], byWorkspace: false },
] as const satisfies readonly { path: RegExp; methods: readonly string[]; byWorkspace: boolean }[];

const WORKSPACE_QUERY = new RegExp(`^\\?workspaceId=${ID}$`);

/** A call that may be passed on, or why it is not. */
export type RoutedCall =
  { readonly kind: 'pass'; readonly target: string } | { readonly kind: 'refuse'; readonly failure: ConsoleFailure };

/** What to do with `method` on `address`, the part of the address after `/api/v1` with its query. */
export function routeOf(method: string, address: string): RoutedCall {
  const [path = '', ...rest] = address.split('?');
  const query = rest.length === 0 ? '' : `?${rest.join('?')}`;
  const routes = ROUTES.filter((route) => route.path.test(path));
  const known = routes.filter((route) => query === '' || (route.byWorkspace && WORKSPACE_QUERY.test(query)));
  if (known.length === 0) {
    return refused(
      404,
      'CONSOLE_NOT_FORWARDED',
      'This console passes on only the addresses it needs, and this is not one of them.',
    );
  }
  return known.some((route) => route.methods.some((allowed) => allowed === method))
    ? { kind: 'pass', target: `${path}${query}` }
    : refused(405, 'CONSOLE_METHOD_NOT_FORWARDED', 'This console does not pass on that method for this address.');
}

function refused(statusCode: number, code: ConsoleFailure['code'], message: string): RoutedCall {
  return { kind: 'refuse', failure: { statusCode, code, message } };
}
