import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { defineConfig } from 'eslint/config';
import { configs as typed } from 'typescript-eslint';

// Run in the top folder: ESLint leaves alone what lies outside the folder in which it is started.
export default defineConfig(
  { ignores: ['frontend/generated/', 'frontend/tools/', 'frontend/index.html'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, typed.recommendedTypeChecked, lit['flat/recommended']],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { project: `${import.meta.dirname}/tsconfig.json`, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
);
