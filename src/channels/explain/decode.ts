import { familyOf, toWords } from './evidence.ts';
import type { Evidence, Family } from './evidence.ts';
import { unwrap } from './unwrap.ts';

/** `key: value` in any notation: JSON whole or cut, a Python or Node print, `key=value`, a header, XML. */
const PAIR =
  /(?<![\w.$-])([A-Za-z_][\w.-]{1,40})["']?\s{0,3}(?:=>|[:=])\s{0,3}(?:u(?=['"]))?(?:"([^"]{0,400})|'([^'\n]{0,400})|(-?\d{1,10})(?![\w.])|([\w./-]{1,80}))/g;
const XML_PAIR = /<([A-Za-z]\w{1,40})>([^<>]{1,300})<\//g;

const CODE_KEYS = new Set([
  'code',
  'error_code',
  'errorcode',
  'errcode',
  'err_code',
  'serviceerrorcode',
  'errornum',
  'error.code',
]);
const SUBCODE_KEYS = new Set(['error_subcode', 'subcode', 'errorsubcode', 'sub_code', 'error.error_subcode']);
const STATUS_KEYS = new Set([
  'status',
  'statuscode',
  'status_code',
  'httpstatus',
  'http_status',
  'http_code',
  'httpstatuscode',
  'responsestatus',
]);
const NAME_KEYS = new Set([
  ...[
    'error',
    'errors',
    'code',
    'reason',
    'type',
    'error_type',
    'errortype',
    'error_code',
    'errorcode',
    'status',
    'error_reason',
  ],
  ...[
    'error_description',
    'message',
    'title',
    'name',
    'errno',
    'domain',
    'error.code',
    'errorcodename',
    'description',
    'error_subtype',
    'kind',
  ],
]);

const IN_TEXT = {
  code: [
    /\(#(\d{1,7})\)/g,
    /(?<!status |http |response |exit |zip |status_|statuS|error_sub)\bcode[\s:=#]{1,3}(\d{1,7})\b/gi,
    /\b(?:oauthexception|graphmethodexception|api ?error|error|errno)[\s:#([]{1,3}(\d{1,7})\b(?! (?:bad|unauth|forbid|not f|too m|internal|service|gateway|client|server))/gi,
    /(?:^|[\s:])(\d{2,3}) - (?=[A-Z])/gm,
    /\[(\d{1,5})\]/g,
    /\((\d{4,8})\)/g,
  ],
  subcode: [/\bsub[_ ]?code[\s:=#]{1,3}(\d{1,8})/gi, /\b(?:190|102|10|4|25)[/(, ]{1,2}(4\d\d|2207\d{3})\b/g],
  status: [
    /\bhttp(?:s|\/\d(?:\.\d)?)?[\s:/-]{1,2}(?:error |status |code |response )*[:(]?\s?([1-5]\d\d)\b/gi,
    /\bstatus(?: ?code)?(?: of| is| was)?[\s:=(]{1,3}([1-5]\d\d)\b/gi,
    /\b(?:response|http)(?: ?code| status)?(?: of| is| was)?[\s:=(]{1,3}([1-5]\d\d)\b/gi,
    /\bfailed with code ([1-5]\d\d)\b/gi,
    /\berror ([45]\d\d):/gi,
    /\b(?:returned|answered|received|got|failed with)(?: error| status| http| code)*:? ([45]\d\d)\b/gi,
    /\b([45]\d\d)(?::| -)?\s\(?(?:bad request|unauthori[sz]ed|forbidden|not found|too many requests|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|client error|server error|proxy authentication|request time)/gi,
  ],
} as const;

/** Spelt like an identifier: an underscore, a hyphen, a digit or a capital inside. */
const IDENTIFIER = /(?<![A-Za-z0-9_-])[A-Za-z][a-z]*(?:[A-Z0-9_-][a-z]*)+/g;
/** `cURL error 28`, `curl: (28)`: a number of curl's own. */
const CURL = /\bcurl(?: error)?:? \(?(\d{1,2})\b/gi;
const PATH_PART = /\/([a-z][a-z_-]{3,40})(?=[/?#"'\s]|$)/g;

/** Finds codes, names, statuses and words in a raw text, whatever it is wrapped in. */
export function decode(platform: string | null, error: string | null, storedStatus: number | null): Evidence {
  const { full, visible, isHtml } = unwrap(error ?? '');
  const family = familyOf(platform, full);
  const found = {
    codes: new Set<string>(),
    subcodes: new Set<string>(),
    statuses: new Set<string>(),
    names: new Set<string>(),
  };
  readPairs(full, family, found);
  if (/\d/.test(full)) {
    for (const pattern of IN_TEXT.code) collect(full, pattern, found.codes);
    for (const pattern of IN_TEXT.subcode) collect(full, pattern, found.subcodes);
    for (const pattern of IN_TEXT.status) collect(full, pattern, found.statuses);
  }
  each(full, CURL, ([, number = '']) => found.names.add(`curl-${number}`));
  each(full, IDENTIFIER, ([name]) => found.names.add(name.toLowerCase()));
  if (full.includes('/')) each(full, PATH_PART, ([, part = '']) => found.names.add(`/${part}`));
  const { codes, subcodes, names } = found;
  const told = [...found.statuses];
  const wasAnswered = told.some((status) => status >= '400');
  const stored = storedStatus === null ? [] : [String(storedStatus)];
  const statuses = told.length > 0 ? told : stored;
  return {
    platform,
    family,
    storedStatus,
    statuses,
    wasAnswered,
    codes,
    subcodes,
    names,
    words: toWords(visible),
    isHtml,
  };
}

/** Calls `use` with each match; `matchAll` would copy the expression each time, which is half of what a short text costs. */
function each(text: string, pattern: RegExp, use: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) use(match);
}

function collect(text: string, pattern: RegExp, into: Set<string>): void {
  each(text, pattern, ([, value]) => {
    if (value !== undefined) into.add(value);
  });
}

interface Found {
  readonly codes: Set<string>;
  readonly subcodes: Set<string>;
  readonly statuses: Set<string>;
  readonly names: Set<string>;
}

function readPairs(text: string, family: Family | null, found: Found): void {
  each(text, PAIR, ([, key = '', double, single, number, bare]) => {
    keep(key.toLowerCase(), double ?? single ?? number ?? bare ?? '', family, found);
  });
  if (!text.includes('</')) return;
  each(text, XML_PAIR, ([, key = '', value = '']) => {
    keep(key.toLowerCase(), value, family, found);
  });
}

function keep(key: string, value: string, family: Family | null, found: Found): void {
  if (/^-?\d{1,10}$/.test(value)) {
    if (STATUS_KEYS.has(key) && /^[1-5]\d\d$/.test(value)) found.statuses.add(value);
    else if (SUBCODE_KEYS.has(key)) found.subcodes.add(value);
    else if (CODE_KEYS.has(key)) {
      found.codes.add(value);
      // Google writes the HTTP status where the others write a code of their own.
      if (family === 'google' && /^[45]\d\d$/.test(value)) found.statuses.add(value);
    }
  } else if (NAME_KEYS.has(key) && /^[A-Za-z][\w.-]{2,60}$/.test(value))
    found.names.add(value.toLowerCase().replace(/\.$/, ''));
}
