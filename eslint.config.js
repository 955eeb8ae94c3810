import js from '@eslint/js';
import query from '@tanstack/eslint-plugin-query';
import boundaries from 'eslint-plugin-boundaries';
import jsdoc from 'eslint-plugin-jsdoc';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import testingLibrary from 'eslint-plugin-testing-library';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Which room may import which (docs/architecture.md). Everything not named is forbidden. */
const mayImport = {
  channels: [],
  ui: [],
  browser: [],
  api: ['channels'],
  sandbox: ['api'],
  server: ['sandbox', 'api'],
  build: [],
  offline: [],
  queries: ['channels', 'api', 'browser'],
  parts: ['channels', 'ui', 'browser'],
  screen: ['parts', 'channels', 'queries', 'ui', 'browser'],
  app: ['channels', 'api', 'queries', 'parts', 'screen', 'ui', 'browser'],
};

/** Each library has a home: changing it is then an afternoon. */
const livesIn = {
  valibot: ['api'],
  '@tanstack/react-query': ['queries', 'app'],
  'react-router-dom': ['parts', 'screen', 'app'],
  '@base-ui/react': ['ui'],
  'react-error-boundary': ['ui'],
  msw: ['sandbox'],
};

const rooms = ['channels', 'api', 'queries', 'ui', 'browser', 'sandbox', 'server', 'build', 'offline', 'app'];

const noClock = [
  { object: 'Date', property: 'now', message: 'Take `now` as an argument; views get it from #browser/useNow.ts.' },
  { object: 'Math', property: 'random', message: 'Take a random source as an argument.' },
];

export default defineConfig(
  { ignores: ['dist', 'node_modules', '.look', '.reports', 'test-results', 'playwright-report', 'test/contract'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: true },
      'boundaries/elements': [
        { type: 'parts', pattern: 'src/views/channel' },
        { type: 'screen', pattern: 'src/views/*', capture: ['name'] },
        ...rooms.map((type) => ({ type, pattern: `src/${type}` })),
      ],
      'boundaries/files': [{ category: 'paths', pattern: 'src/paths.ts' }],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          message: 'Rooms import one way only: see docs/architecture.md for who may import whom.',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...Object.entries(mayImport).map(([type, to]) => ({
              from: { element: { type } },
              allow: { to: { element: { types: { anyOf: to } } } },
            })),
            ...Object.entries(livesIn).map(([source, homes]) => ({
              from: { element: { types: { noneOf: homes } } },
              disallow: { to: { module: { origin: 'external', source } } },
            })),
            {
              from: { element: { types: { anyOf: ['parts', 'screen', 'app'] } } },
              allow: { to: { file: { categories: 'paths' } } },
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
          name,
          message: 'Only src/browser touches the browser: add a function there.',
        })),
        { name: 'fetch', message: 'Only src/api asks the server, with the fetch it is handed.' },
      ],
      'no-restricted-properties': ['error', ...noClock],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` as an argument.' },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text from the API is hostile: show it as text.',
        },
        {
          selector: "JSXOpeningElement[name.name='img']:not(:has(JSXAttribute[name.name='referrerPolicy']))",
          message: 'An image tells nobody who is looking: set referrerPolicy="no-referrer".',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a name is found by searching for it.' },
      ],
    },
  },
  {
    files: ['src/app/**', 'src/browser/**', 'src/server/**', 'src/offline/**'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/channels/**/*.ts', 'src/api/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            'TSTypeAliasDeclaration',
            'TSInterfaceDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['react', 'react-*', '@tanstack/*'], message: 'The domain and the client know nothing of React.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.tsx', 'test/**/*.tsx', 'src/**/use*.ts', 'src/queries/**/*.ts'],
    extends: [hooks.configs.flat.recommended, a11y.flatConfigs.strict, query.configs['flat/recommended']],
  },
  {
    files: ['test/component/**/*.tsx'],
    extends: [testingLibrary.configs['flat/react']],
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['eslint.config.js'], extends: [ts.configs.disableTypeChecked] },
);
