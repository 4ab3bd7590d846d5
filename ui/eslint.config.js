import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import layers from './eslint/walls.js';
import svelteConfig from './svelte.config.js';

const door = {
  group: ['@tauri-apps/*'],
  message: 'Only lib/host/tauri.ts talks to the program; everything else uses getHost().',
};

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/lib/host/bindings.ts'] },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    plugins: { layers },
    rules: {
      'layers/walls': 'error',
      'no-restricted-imports': ['error', { patterns: [door] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  svelte.configs.recommended,
  {
    files: ['src/lib/host/tauri.ts', 'src/lib/host/tauri.test.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/**/*.svelte', 'src/**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src/**/*.svelte'],
    rules: {
      // svelte-check knows the types of markup; the linter sees `any` there.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/block-lang': ['error', { script: 'ts' }],
      'svelte/no-unused-svelte-ignore': 'error',
      'svelte/no-target-blank': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The content security policy refuses style attributes: use a class or a style: directive.',
        },
      ],
    },
  },
  // A handler in a test answers like the program: as a promise, with nothing to wait for.
  { files: ['src/**/*.test.ts'], rules: { '@typescript-eslint/require-await': 'off' } },
  // The linter cannot see the props of an imported component, so that it takes casts to them for idle.
  { files: ['src/test/*.ts'], rules: { '@typescript-eslint/no-unnecessary-type-assertion': 'off' } },
  { files: ['*.js', '*.ts', 'eslint/*.js'], languageOptions: { globals: globals.node } },
  { files: ['vite.config.ts'], extends: [ts.configs.recommended] },
);
