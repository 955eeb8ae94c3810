const LONG_ID = 'a'.repeat(128);

/** Calls of the contract that this console makes: whoever stands in front of the API passes them on. */
export const PASSED: readonly (readonly [method: string, address: string])[] = [
  ['GET', '/social-accounts'],
  ['GET', '/social-accounts?workspaceId=ws_1'],
  ['GET', '/social-accounts/soc_1'],
  ['DELETE', `/social-accounts/${LONG_ID}`],
  ['POST', '/social-accounts/connect'],
  ['GET', '/workspaces'],
  ['GET', '/workspaces/ws_1'],
  ['GET', '/posts?workspaceId=ws_1'],
  ['GET', '/posts/post_1'],
  ['POST', '/posts/post_1/retry'],
];

/** Calls that whoever stands in front of the API refuses, and with which status. */
export const REFUSED: readonly (readonly [method: string, address: string, status: number])[] = [
  ['GET', '/', 404],
  ['GET', '', 404],
  ['GET', '/users', 404],
  ['GET', '/social-accounts/', 404],
  ['GET', '/social-accounts/a/b', 404],
  ['GET', `/social-accounts/${LONG_ID}a`, 404],
  ['GET', '/social-accounts/..', 404],
  ['GET', '/social-accounts/%2e%2e%2fusers', 404],
  ['GET', '/social-accounts/../workspaces', 404],
  ['GET', '/social-accounts?workspaceId=', 404],
  ['GET', '/social-accounts?workspaceId=a&workspaceId=b', 404],
  ['GET', '/social-accounts?limit=1', 404],
  ['GET', '/workspaces?workspaceId=ws_1', 404],
  ['GET', '/posts/post_1/retry?now=1', 404],
  ['POST', '/social-accounts', 405],
  ['DELETE', '/social-accounts/a/b', 404],
  ['DELETE', '/posts/post_1', 405],
  ['PATCH', '/posts/post_1', 405],
  ['POST', '/workspaces', 405],
  ['GET', '/posts/post_1/retry', 405],
  ['HEAD', '/workspaces', 405],
  ['OPTIONS', '/workspaces', 405],
  ['CONNECT', '/workspaces', 405],
];
