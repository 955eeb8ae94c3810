import { expect, test } from 'vitest';

import { ApiError, failureOf } from '#api/apiError.ts';

test('an error of the client gives its failure back and says little else', () => {
  const error = new ApiError({
    kind: 'forbidden',
    status: 403,
    code: 'A',
    message: 'Only owners.',
    requestId: 'req_1',
  });
  expect(failureOf(error)).toBe(error.failure);
  expect(error.message).toBe('Postbreeze request failed: forbidden');
});

test('what is not ours to expect is a fault of our own', () => {
  expect(failureOf(new TypeError('x is not a function'))).toEqual({
    kind: 'unexpected',
    problem: 'x is not a function',
  });
  expect(failureOf('thrown text')).toEqual({
    kind: 'unexpected',
    problem: 'Something that is not an error was thrown',
  });
  expect(failureOf(undefined).kind).toBe('unexpected');
});
