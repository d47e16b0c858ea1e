import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['scripts/**', 'run.mjs'], rules: { 'no-console': 'off' } },
  // Apps Script keeps console.error in its own log; a declaration of a module cannot import at its top.
  { files: ['src/google/**'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  // Types of Node reach src/ through libraries; the runtime there has none of these.
  {
    files: ['src/**'],
    ignores: ['src/cli/**', 'src/sidebar/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Buffer', 'process', 'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'queueMicrotask', 'URL'],
        ...['URLSearchParams', 'TextEncoder', 'TextDecoder', 'fetch', 'atob', 'btoa', 'crypto', 'structuredClone'],
      ],
    },
  },
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
