import { expect, test } from 'vitest';

import { textWithin } from '#api/answerText.ts';
import { failureOf } from '#api/apiError.ts';

const MOST = 4_000_000;
const MEGABYTE = new Uint8Array(1_000_000).fill(0x20);

/** An answer of so many megabytes, and how many of them were taken. */
function anAnswerOf(megabytes: number, headers: Record<string, string> = {}) {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(stream) {
        if (sent === megabytes) stream.close();
        else stream.enqueue(MEGABYTE);
        sent += 1;
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body, { headers }), taken: () => sent };
}

test('as much as is allowed is taken in, more is let go as soon as that shows', async () => {
  await expect(textWithin(anAnswerOf(4).response, MOST)).resolves.toHaveLength(4_000_000);
  const endless = anAnswerOf(1_000);
  const problem = await textWithin(endless.response, MOST).catch(failureOf);
  expect(problem).toEqual({
    kind: 'too-large',
    mostBytes: 4_000_000,
  });
  expect(endless.taken()).toBe(5);
});

test('what is announced as larger is not taken at all', async () => {
  const announced = anAnswerOf(9, { 'Content-Length': '9000000' });
  const problem = await textWithin(announced.response, MOST).catch(failureOf);
  expect(problem).toMatchObject({ kind: 'too-large' });
  expect(announced.taken()).toBe(0);
});

test('letters that are cut between two pieces stay whole', async () => {
  const bytes = new TextEncoder().encode('["Saint-Rémy 🥐"]');
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
      stream.close();
    },
  });
  await expect(textWithin(new Response(body), MOST)).resolves.toBe('["Saint-Rémy 🥐"]');
  await expect(textWithin(new Response(null), MOST)).resolves.toBe('');
});

test('an answer that stalls ends with its signal', async () => {
  const asked = new AbortController();
  const stalled = textWithin(new Response(new ReadableStream()), MOST, asked.signal);
  asked.abort();
  await expect(stalled).rejects.toMatchObject({ name: 'AbortError' });
});
