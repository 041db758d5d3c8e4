import { defineConfig } from 'vitest/config';

const library = (name: string) => `${import.meta.dirname}/node_modules/${name}`;

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  cacheDir: library('.vite'),
  // as Vaadin has it, for Lit's decorators
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  // Libraries lie here, not beside the sources.
  resolve: { alias: [{ find: /^(lit|uplot|echarts|vitest)(?=\/|$)/, replacement: library('$1') }] },
  test: { include: ['**/*.test.ts'], exclude: ['generated/**', 'tools/**'], restoreMocks: true, unstubGlobals: true },
});
