/** The physical limit, as a page: the same answer drawn by `innerHTML` alone, no framework, no health, no words. */

/** What the floor page runs: it parses the answer, groups it, draws 40 rows, and 30 that match at each key. */
function floor(): void {
  interface Row {
    readonly id: string;
    readonly workspaceId: string;
    readonly platform: string;
    readonly status: string;
    readonly handle: string | null;
    readonly displayName: string | null;
    readonly connectedAt: string;
  }
  const list = document.querySelector('#list');
  const field = document.querySelector('input');
  const status = document.querySelector('[role=status]');
  const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
  const drawn = ({ displayName, handle, platform, status, connectedAt }: Row) =>
    `<article><input type="checkbox"><span class="picture"></span><b>${escape(displayName ?? '')}</b> <i>${escape(
      handle ?? '',
    )}</i> <em>${escape(platform)}</em> <strong>${escape(status)}</strong> <time>${escape(
      connectedAt.slice(0, 10),
    )}</time><button>Reconnect</button><button>More</button></article>`;

  function draw(rows: readonly Row[], most: number): void {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const held = groups.get(row.workspaceId);
      if (held) held.push(row);
      else groups.set(row.workspaceId, [row]);
    }
    let left = most;
    let html = '';
    for (const [workspace, held] of groups) {
      if (left <= 0) break;
      html += `<section><h2>${escape(workspace)}</h2>${held.slice(0, left).map(drawn).join('')}</section>`;
      left -= held.length;
    }
    if (list) list.innerHTML = html;
    if (status) status.textContent = `${String(rows.length)} channels in ${String(groups.size)} workspaces`;
  }

  void fetch('/api/v1/social-accounts')
    .then((answer) => answer.text())
    .then((text) => {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the floor checks nothing: that is the point of it
      const rows: readonly Row[] = JSON.parse(text);
      draw(rows, 40);
      field?.addEventListener('input', () => {
        const wanted = field.value.toLowerCase();
        draw(
          rows.filter((row) =>
            [row.displayName, row.handle, row.platform].some((words) => words?.toLowerCase().includes(wanted) === true),
          ),
          30,
        );
      });
    });
}

/** The floor page's script, as text. */
export const floorScript = `globalThis.__name = (target) => target; (${floor.toString()})();`;

/** The floor page. */
export const floorPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title>
<link rel="stylesheet" href="data:text/css,article%7Bdisplay:flex;gap:8px;height:58px;align-items:center%7D.picture%7Bwidth:32px;height:32px;background:%23ccc%7D">
<input type="search" aria-label="Search channels"><p role="status"></p><div id="list"></div>
<script src="/floor.js"></script></html>`;
