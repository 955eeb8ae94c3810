import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

const FILE = new URL('../../contract/openapi.yaml', import.meta.url);
const DOCUMENT: unknown = parse(readFileSync(FILE, 'utf8'));

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats(ajv);
if (typeof DOCUMENT !== 'object' || DOCUMENT === null) throw new Error('openapi.yaml is not a document.');
ajv.addSchema(DOCUMENT, 'contract');

/** What the contract has against `body` as the answer with `status` to `method` on `path` (as in openapi.yaml); null when nothing. */
export function contractProblem(method: string, path: string, status: number, body: unknown): string | null {
  const responses = at(DOCUMENT, ['paths', path, method, 'responses']);
  const name = [String(status), `${String(status).charAt(0)}XX`, 'default'].find(
    (key) => at(responses, [key]) !== undefined,
  );
  if (name === undefined) return `${method} ${path} has no answer for ${String(status)}`;
  if (status < 400 && name === 'default') return `${method} ${path} does not name ${String(status)}`;
  const reference = at(responses, [name, '$ref']);
  const place =
    typeof reference === 'string' ? reference.slice(2).split('/') : ['paths', path, method, 'responses', name];
  const pointer = [...place, 'content', 'application/json', 'schema'].map((part) =>
    part.replaceAll('~', '~0').replaceAll('/', '~1'),
  );
  const validate = ajv.compile({ $ref: `contract#/${pointer.map(encodeURIComponent).join('/')}` });
  return validate(body) ? null : ajv.errorsText(validate.errors);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}
