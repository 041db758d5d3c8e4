import { resolve } from 'node:path';
import { build, type Plugin, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/**
 * What runs without Vaadin's pages: the page for times without a network, and the part of the service worker that sends what waits. Each
 * becomes one file under a name that the service worker knows, beside the bundle of the pages.
 */
function offline(): Plugin {
  let folder = '';
  return {
    name: 'plenum-offline',
    apply: 'build',
    configResolved: config => {
      folder = resolve(config.root, config.build.outDir, 'VAADIN/build');
    },
    closeBundle: async () => {
      for (const name of ['app', 'sync']) {
        await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          root: `${import.meta.dirname}/frontend/offline`,
          build: {
            outDir: folder,
            emptyOutDir: false,
            lib: { entry: `${name}.ts`, formats: ['iife'], name: 'plenumOffline', fileName: () => `offline-${name}.js` },
          },
        });
      }
    },
  };
}

const customConfig: UserConfigFn = () => ({ plugins: [offline()] });

export default overrideVaadinConfig(customConfig);
