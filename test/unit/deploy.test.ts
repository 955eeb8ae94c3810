import { readFileSync } from 'node:fs';

import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const dockerfile = readFileSync('deploy/Dockerfile', 'utf8');

/** Instructions of a Dockerfile with their words, comments and line ends taken out. */
function instructionsIn(text: string): readonly (readonly string[])[] {
  const joined = text.replaceAll(/^#.*\n/gm, '').replaceAll('\\\n', ' ');
  return joined
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));
}

test('the Dockerfile has nothing that a linter complains of', () => {
  expect(validate(dockerfile)).toEqual([]);
});

test('the image is built in stages, from versions, and runs as nobody in particular', () => {
  const instructions = instructionsIn(dockerfile);
  const bases = instructions.filter(([name]) => name === 'FROM').map(([, base]) => base ?? '');
  expect(bases).toHaveLength(2);
  for (const base of bases) expect(base).toMatch(/^[a-z/-]+:\d[\w.-]+$/);
  const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
  expect(last).toContainEqual(['USER', '101']);
  expect(last.map(([name]) => name)).not.toContain('RUN');
  expect(dockerfile).not.toMatch(/POSTBREEZE_API_KEY|ADD |curl|npm install/);
});

test('what the image copies is what its build context lets in', () => {
  const letIn = readFileSync('deploy/Dockerfile.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  for (const path of [
    'package.json',
    'package-lock.json',
    '.npmrc',
    'src',
    'public',
    'index.html',
    'vite.config.ts',
    'deploy/nginx',
  ])
    expect(letIn).toContain(`!${path}`);
});

test('the compose file runs it read-only, without capabilities, for this machine alone', () => {
  const compose: unknown = parse(readFileSync('deploy/compose.yaml', 'utf8'));
  expect(compose).toMatchObject({
    services: {
      channels: {
        build: { context: '..', dockerfile: 'deploy/Dockerfile' },
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        ports: [expect.stringMatching(/^127\.0\.0\.1:/)],
      },
    },
  });
  expect(JSON.stringify(compose)).not.toContain('pb_live_');
});
