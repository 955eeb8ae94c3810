/** The stand-in for a platform's consent page. It has an origin of its own, as the real one has. */
import type { Attempt, Connections, Decision } from './connect.ts';
import { traitsOf } from './platforms.ts';
import type { SandboxState } from './state.ts';

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{display:grid;min-height:100vh;margin:0;place-items:center;background:light-dark(#f3f4f6,#16181d)}
main{box-sizing:border-box;width:min(28rem,100vw);padding:2rem;background:light-dark(#fff,#20232a);border-radius:12px}
h1{margin:0 0 1rem;font-size:1.25rem;line-height:1.35;overflow-wrap:anywhere}
form{display:grid;gap:.5rem;margin-top:1.5rem}
button{min-height:2.75rem;font:inherit;border:1px solid light-dark(#c6cad2,#4a4f5a);border-radius:8px;background:none;color:inherit;cursor:pointer}
button[value=approve]{background:#2f55c7;border-color:#2f55c7;color:#fff}
small{color:light-dark(#5b6270,#a3a9b5)}
`;

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; img-src data:; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const DECISIONS = { approve: 'Approve', deny: 'Deny', other: 'Approve as another account' } as const satisfies Record<
  Decision,
  string
>;

/** Answers the requests a browser makes on the consent page's origin, over the attempts of one sandbox. */
export function createConsent(
  state: SandboxState,
  connections: Connections,
  now: () => number,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/consent.css')
      return new Response(STYLE, { headers: { ...HEADERS, 'Content-Type': 'text/css' } });
    if (pathname === '/close.js')
      return new Response('window.close();\n', { headers: { ...HEADERS, 'Content-Type': 'text/javascript' } });
    if (pathname !== '/authorize') return page(404, 'There is nothing at this address', '');
    if (request.method === 'GET') {
      const attempt = connections.find(searchParams.get('state') ?? '', now());
      return attempt === null ? noLongerValid() : question(attempt);
    }
    if (request.method !== 'POST') return page(405, 'This page cannot be used that way', '');
    const form = new URLSearchParams(await request.text());
    const decision = readDecision(form.get('decision'));
    if (decision === null) return page(400, 'No decision was made', '');
    return connections.decide(form.get('state') ?? '', decision, now()) ? done(decision) : noLongerValid();
  };

  function question(attempt: Attempt): Response {
    const workspace = state.workspaces.get(attempt.workspaceId);
    const title = `${traitsOf(attempt.platform).name} wants to connect ${connections.handle(attempt, now())} to Postbreeze`;
    const buttons = Object.entries(DECISIONS).map(
      ([value, label]) => `<button type="submit" name="decision" value="${value}">${label}</button>`,
    );
    const form = `<form method="post" action="/authorize"><input type="hidden" name="state" value="${escapeHtml(attempt.state)}">${buttons.join('')}</form>`;
    const forWhom = `<p>For the workspace ${escapeHtml(workspace?.name ?? attempt.workspaceId)}.</p>`;
    return page(200, title, `${forWhom}<small>Sample data: this page stands in for the platform’s own.</small>${form}`);
  }
}

function readDecision(value: string | null): Decision | null {
  return value === 'approve' || value === 'deny' || value === 'other' ? value : null;
}

function done(decision: Decision): Response {
  const title = decision === 'deny' ? 'Nothing was connected' : 'Connected';
  return page(200, title, '<p>You can close this window.</p><script src="/close.js"></script>');
}

function noLongerValid(): Response {
  return page(
    410,
    'This link is no longer valid',
    '<p>Ask for a new one in Postbreeze. You can close this window.</p>',
  );
}

function page(status: number, title: string, content: string): Response {
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/consent.css"></head>
<body><main><h1>${escapeHtml(title)}</h1>${content}</main></body>
</html>
`;
  return new Response(html, { status, headers: HEADERS });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
