import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const project = join(import.meta.dirname, '../..');
const cache = join(project, 'node_modules/.cache');

interface BundledChromium {
  executablePath: string;
  env: Record<string, string>;
}

/** Chromium for Linux comes compressed in an npm package; it is unpacked once into node_modules/.cache. */
export async function bundledChromium(): Promise<BundledChromium | null> {
  if (process.platform !== 'linux') return null;
  const folder = join(cache, `chromium-${packageVersion()}-${process.arch}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    // The libraries that a bare system lacks, and a font set, lie beside it.
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontsConfig(folder) },
  };
}

/** The package's own configuration names folders of a cloud machine; a Chromium that finds no font at all dies of it. */
function fontsConfig(folder: string): string {
  const path = join(folder, 'fonts.conf');
  if (!existsSync(path)) {
    const fonts = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
    writeFileSync(path, `<?xml version="1.0"?>\n<fontconfig>${fonts}</fontconfig>\n`);
  }
  return path;
}

function packageVersion(): string {
  const path = join(project, 'node_modules/@sparticuz/chromium/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Unpacked beside and renamed, so that a run that was cut short leaves nothing half-done. */
async function unpackInto(folder: string): Promise<void> {
  const partial = mkdtempSync(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], {
      // The package adds its shared libraries only where it believes itself in a bare Amazon Linux.
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'nodejs24.x' },
    });
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another test may have been faster.
    if (!existsSync(folder)) throw error;
  }
}
