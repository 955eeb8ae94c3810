/** Takes secrets and persons out of raw texts before they are shown, copied or exported. Every pattern is linear in the text. */

/** A stretch of a raw text; `masked` ones are already replaced and are drawn as chips. */
export interface TextPiece {
  readonly text: string;
  readonly masked: boolean;
}

interface Pattern {
  /** Group 1 stays, group 2 is the secret. */
  readonly find: RegExp;
  readonly isSecret?: (secret: string, kept: string) => boolean;
}

const DOTS = '••••••••••';

/** Never secrets although they stand where one would: they carry the meaning. */
const PLAIN_WORD =
  /^(?:invalid|expired|missing|required|revoked|null|undefined|none|true|false|not|the|is|was|bearer|basic|dpop|oauth|error|unsupported|malformed|bad|empty|string|object|redacted)[a-z_.-]*$/i;

const OUR_ID = /^(?:req|soc|ws|post|usr|evt)_[0-9A-Za-z_]{4,40}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** Opaque: letters with digits, or letters in no order of case that a word would have. */
function looksRandom(run: string): boolean {
  if (OUR_ID.test(run) || UUID.test(run)) return false;
  const digits = count(run, /\d/g);
  const upper = count(run, /[A-Z]/g);
  const lower = count(run, /[a-z]/g);
  if (upper + lower === 0) return false;
  if (digits >= 2) return true;
  return run.length >= 32 && upper > 0.3 * (upper + lower) && lower > 0.2 * (upper + lower);
}

function looksRandomWithSlashes(run: string): boolean {
  return run.includes('/') && /[a-z]/.test(run) && count(run, /\d/g) >= 3 && count(run, /[A-Z]/g) > run.length / 6;
}

function isValueOfSecretKey(value: string, kept: string): boolean {
  if (PLAIN_WORD.test(value)) return false;
  const inProse = !/["'=]|%3D/i.test(kept.slice(-8));
  return inProse ? /\d/.test(value) && value.length >= 8 : true;
}

const PATTERNS: readonly Pattern[] = [
  {
    find: /((?:token|secret|password|passwd|pwd|passphrase|api[_-]?key|consumer_key|jwt|assertion|code_verifier|refresh|authorization|signature|sessionid|nonce|credential)(?:[_-]?(?:secret|proof|hash|value))?s?\\{0,4}["']?\s{0,3}(?:=>|[:=]|%3D)\s{0,3}\\{0,4}["']?)([^\s"'\\,;&<>(){}[\]]{4,})/gi,
    isSecret: isValueOfSecretKey,
  },
  { find: /((?:password|passwd|passphrase|secret)\\{0,4}["']?\s{0,3}[:=]\s{0,3}\\{0,4}")([^"\\\r\n]{4,})/gi },
  { find: /(cookie["']?\s{0,3}[:=]\s{0,3}["']?)([^\r\n"']{4,})/gi, isSecret: (value) => value.includes('=') },
  {
    find: /(\b(?:bearer|basic|dpop|oauth|token)\s{1,3})([\w.~+/|=-]{8,})/gi,
    isSecret: (value) => /\d/.test(value) && !PLAIN_WORD.test(value) && !/^[a-z_]+=$/i.test(value),
  },
  { find: /([?&]code(?:=|%3D))([^\s"'&<>,;]{6,})/gi, isSecret: (value) => !/^(?:\d+|[A-Z_]+|[a-z_]+)$/.test(value) },
  {
    find: /((?<![\w&?])code\\{0,4}["']?(?:=|:\s?\\{0,4}["']))([^\s"'\\&<>,;]{12,})/gi,
    isSecret: (value) => /\d/.test(value) && /[a-z]/.test(value),
  },
  { find: /(:\/\/)([^\s/@"'<>]+)(?=@)/g },
  { find: /()((?<![\w-])eyJ[\w-]{6,}(?:\.[\w-]*)*)/g },
  {
    find: /()((?<![A-Za-z0-9])(?:EAA[A-Za-z]|IGAA|IGQ[VW]|THAA|THQ[VW]|ya29\.|1\/\/0|4\/0A|GOCSPX-|AQ[A-Z][\w-]|act\.|rft\.|clt\.|pin[acr]_|pb_(?:live|test)_|xox[bp]-|sk_|gh[pousr]_)[\w.~!|/+=-]{6,})/g,
    isSecret: (value) => value.length >= 24 || /\d/.test(value),
  },
  { find: /()((?<!\d)\d{8,}\|[\w-]{8,})/g },
  { find: /()((?<![\w-])[a-z0-9]{4}(?:-[a-z0-9]{4}){3}(?![\w-]))/g },
  { find: /()((?<![^\s"'<>@,;:()[\]{}=&?/\\|])[^\s"'<>@,;:()[\]{}=&?/\\|]+(?:@|%40)(?:[\p{L}\d-]+\.)+\p{L}{2,})/gu },
  { find: /()((?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d))/g },
  { find: /()((?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:]))/gi, isSecret: isIpv6 },
  { find: /()((?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/=_-]{40,})/g, isSecret: looksRandomWithSlashes },
  {
    // What it is called stays: "refresh_token=" tells what was sent.
    find: /((?<![A-Za-z0-9+=_~-])(?:[a-z_]{1,40}=(?=[^=]))?)([A-Za-z0-9+=_~-]{8,})/gi,
    isSecret: (run, name) => name.length + run.length >= 24 && looksRandom(run),
  },
];

/** A time of day has colons as well; an address has eight groups or a gap, and something on either side. */
function isIpv6(text: string): boolean {
  return /[0-9a-f]/i.test(text) && (text.includes('::') ? text.length > 4 : count(text, /:/g) === 7);
}

function secretSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const { find, isSecret } of PATTERNS) {
    for (const match of text.matchAll(find)) {
      const [, kept = '', secret = ''] = match;
      if (isSecret?.(secret, kept) === false) continue;
      const start = match.index + kept.length;
      spans.push([start, start + secret.length]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** Enough to tell two secrets apart, never most of a short one. */
function mask(secret: string): string {
  return secret.slice(0, Math.min(4, Math.floor(secret.length / 4))) + DOTS;
}

/** The text in pieces, secrets replaced by their first letters and dots. Joined they are `maskSecrets(text)`. */
export function maskedPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let shown = 0;
  let open: [number, number] | null = null;
  const close = () => {
    if (open === null) return;
    if (open[0] > shown) pieces.push({ text: text.slice(shown, open[0]), masked: false });
    pieces.push({ text: mask(text.slice(open[0], open[1])), masked: true });
    shown = open[1];
  };
  for (const [start, end] of secretSpans(text)) {
    if (open !== null && start < open[1]) open = [open[0], Math.max(open[1], end)];
    else {
      close();
      open = [start, end];
    }
  }
  close();
  if (shown < text.length) pieces.push({ text: text.slice(shown), masked: false });
  return pieces;
}

/** `text` with tokens, secrets, e-mail and IP addresses replaced: `IGAA••••••••••`. Codes, hosts and ids stay. */
export function maskSecrets(text: string): string {
  return maskedPieces(text)
    .map((piece) => piece.text)
    .join('');
}
