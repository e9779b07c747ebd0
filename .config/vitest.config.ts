import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const TEST = '.test.{ts,tsx}';

/** Tests that start a whole program: one file at a time, after everything else. */
const wholeProgram = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  root,
  test: {
    root,
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            `test/{core,property,migrations,contract,services,infra,host,export,electron,extended}/**/*${TEST}`,
          ],
          environment: 'node',
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: [`test/renderer/**/*${TEST}`],
          environment: 'node',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [`test/e2e/**/*${TEST}`],
          exclude: [`**/*.electron${TEST}`],
          env: { TWINPATH_E2E_HOST: 'node' },
          globalSetup: '.config/e2e-setup.mjs',
          sequence: { groupOrder: 1 },
          ...wholeProgram,
        },
      },
      {
        extends: true,
        test: {
          name: 'electron',
          include: [`test/e2e/**/*${TEST}`],
          exclude: [`**/*.browser${TEST}`],
          env: { TWINPATH_E2E_HOST: 'electron' },
          globalSetup: '.config/e2e-setup.mjs',
          sequence: { groupOrder: 2 },
          ...wholeProgram,
        },
      },
    ],
  },
});
