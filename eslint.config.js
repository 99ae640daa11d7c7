/**
 * The rules that a machine can hold: types used soundly, promises awaited, switches complete, files
 * and functions short, pages accessible, and the pure rooms free of clocks, chance and devices.
 */
import { fileURLToPath } from 'node:url';

import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PURE_ROOMS = [
  'app/domain/**',
  'app/forms/**',
  'app/emails/**',
  'app/reports/**',
  'app/ui/**',
];
const FROM_OUTSIDE = 'Time, chance and settings come into this room as arguments.';

/** Limits on size; see the review checklist in the contributing notes. */
const SIZE = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50 }],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
};

const NODE_GLOBALS = Object.fromEntries(
  ['Buffer', 'URL', 'console', 'fetch', 'performance', 'process'].map((name) => [
    name,
    'readonly',
  ]),
);

export default defineConfig(
  globalIgnores(['build/', 'data/', 'coverage/', 'app/infrastructure/db/generated/']),
  js.configs.recommended,
  {
    rules: {
      ...SIZE,
      'no-console': 'error',
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true },
      ],
      // The noPropertyAccessFromIndexSignature style is left to the writer.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'Response' },
            { from: 'package', package: 'undici-types', name: 'Response' },
            // What Remix's `redirect` returns is a Response under another name.
            { from: 'package', package: '@remix-run/server-runtime', name: 'TypedResponse' },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    files: PURE_ROOMS.map((room) => `${room}/*.{ts,tsx}`),
    ignores: ['app/reports/renderers/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: FROM_OUTSIDE },
        { name: 'fetch', message: FROM_OUTSIDE },
        { name: 'performance', message: FROM_OUTSIDE },
        { name: 'setTimeout', message: FROM_OUTSIDE },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: FROM_OUTSIDE },
        { object: 'Math', property: 'random', message: FROM_OUTSIDE },
        { object: 'globalThis', property: 'crypto', message: FROM_OUTSIDE },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: FROM_OUTSIDE,
        },
        { selector: "CallExpression[callee.name='Date']", message: FROM_OUTSIDE },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['scripts/**', '*.config.{js,ts}', 'tests/support/no-stray-errors.ts'],
    languageOptions: { globals: NODE_GLOBALS },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['app/entry.client.tsx', 'public/**/*.js'],
    languageOptions: { globals: { document: 'readonly', window: 'readonly' } },
  },
);
