/** Takes the wrapping off a raw text: escapes, entities, form encoding, stack frames, markup. Linear, and bounded by `LOOKED_AT`. */

const HEAD = 16_000;
const TAIL = 4_000;

/** A raw text without its wrapping. */
export interface Unwrapped {
  /** Everything, with addresses: for codes and names. */
  readonly full: string;
  /** What a person would read: no markup, no paths of addresses. */
  readonly visible: string;
  readonly isHtml: boolean;
}

/** Unwraps the first 16,000 and the last 4,000 characters: an answer stands at the start, a traceback's reason at the end. */
export function unwrap(raw: string): Unwrapped {
  let text = raw.length > HEAD + TAIL ? `${raw.slice(0, HEAD)} … ${raw.slice(-TAIL)}` : raw;
  if (text.includes('\\')) text = unescape(text);
  if (text.includes('&') && /&[a-z#]/.test(text)) text = decodeEntities(text);
  if (text.includes('%'))
    text = text.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  // Some clients write the name and the sentence in one: `invalid_grantCode was …`.
  text = text.replace(/\b((?:invalid|unauthorized)_(?:grant|client|request|token|scope))(?=[A-Z])/g, '$1 ');
  // Python writes `b'…'` and `u'…'`: the letter is no part of the first word.
  text = withoutFrames(text).replace(/(?<![A-Za-z0-9])[bu](?=['"])/g, '');
  const isHtml = /<(?:!doctype|html|head|body|title|h1|center)\b/i.test(text);
  const full = text;
  if (isHtml) text = withoutElement(withoutElement(text, 'script'), 'style');
  if (text.includes('<')) text = text.replace(/<[^<>]*>/g, ' ');
  if (text.includes('://')) text = text.replace(/(https?:\/\/[^\s/"'<>?#),]{1,200})[^\s"'<>),]*/g, '$1');
  return { full, visible: text, isHtml };
}

/** One pass, however many backslashes nested encodings have piled up. */
function unescape(text: string): string {
  return text.replace(/\\+(u[0-9a-f]{4}|[nrt])?/gi, (_, escape: string | undefined) => {
    if (escape === undefined) return '';
    return escape.length > 1 ? String.fromCharCode(parseInt(escape.slice(1), 16)) : '\n';
  });
}

const ENTITY = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ', '#39': "'", '#34': '"', '#x27': "'" };

function decodeEntities(text: string): string {
  return Object.entries(ENTITY).reduce((known, [name, letter]) => known.replaceAll(`&${name};`, letter), text);
}

/** Frames name files and functions, such as `refreshExpiredToken`, that say nothing of the answer. */
function withoutFrames(text: string): string {
  return text.includes('at ') || text.includes('File "')
    ? text
        .replace(/^[ \t]+(?:at|File) .*$/gm, '')
        .replace(/\bat (?:async )?[\w.$<>[\]]{1,120} \([^()\s]{1,300}:\d+(?::\d+)?\)/g, ' ')
    : text;
}

function withoutElement(html: string, name: string): string {
  const lower = html.toLowerCase();
  let kept = '';
  let from = 0;
  for (;;) {
    const open = lower.indexOf(`<${name}`, from);
    if (open < 0) return kept + html.slice(from);
    kept += html.slice(from, open);
    const end = lower.indexOf(`</${name}>`, open);
    if (end < 0) return kept;
    from = end + name.length + 3;
  }
}
