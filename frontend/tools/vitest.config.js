import { defineConfig } from 'vitest/config';

const library = name => `${import.meta.dirname}/node_modules/${name}`;

export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  cacheDir: library('.vite'),
  // as Vaadin has it, for Lit's decorators
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  // Libraries lie here, not beside the sources.
  resolve: {
    alias: [
      { find: /^(lit|uplot|d3-sankey|dxf-parser|pdfjs-dist|vitest)(?=\/|$)/, replacement: library('$1') },
      { find: /^web-ifc$/, replacement: library('web-ifc/web-ifc-api-node.js') },
      { find: /^frontend(?=\/)/, replacement: `${import.meta.dirname}/..` },
    ],
  },
  test: { include: ['src/frontend-test/**/*.test.ts'], restoreMocks: true, unstubGlobals: true },
});
