import { ApiError } from './apiError.ts';

/**
 * The text of `response`, as long as it has `mostBytes` at most; else it is let go as soon as that shows, and `too-large` is
 * thrown. An answer without end is one of those. Ends when `signal` does, also where the body would go on. `onText` is given each
 * piece as it comes.
 */
export async function textWithin(
  response: Response,
  mostBytes: number,
  signal?: AbortSignal,
  onText: (text: string) => void = () => undefined,
): Promise<string> {
  const { body } = response;
  if (Number(response.headers.get('Content-Length') ?? 0) > mostBytes) {
    letGo(body);
    throw tooLarge(mostBytes);
  }
  if (body === null) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  const stop = () => letGo(reader);
  signal?.addEventListener('abort', stop);
  let text = '';
  const take = (more: string) => {
    text += more;
    onText(more);
  };
  let taken = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      taken += piece.value.byteLength;
      if (taken > mostBytes) {
        stop();
        throw tooLarge(mostBytes);
      }
      take(decoder.decode(piece.value, { stream: true }));
    }
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  signal?.throwIfAborted();
  take(decoder.decode());
  return text;
}

function tooLarge(mostBytes: number): ApiError {
  return new ApiError({ kind: 'too-large', mostBytes });
}

/** Nothing waits for the connection to be closed: a proxy may take its time. */
function letGo(rest: { readonly cancel: () => Promise<void> } | null): void {
  rest?.cancel().catch(() => undefined);
}
