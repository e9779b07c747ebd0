import { existsSync } from 'node:fs';
import type { Browser, LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where browsers of the Chromium family are installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** A browser for tests: CHROME_PATH, else an installed one, else the one from node_modules. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const found = await findChromium();
  return chromium.launch({
    ...options,
    executablePath: found.executablePath,
    args: [...ARGS, ...(options.args ?? [])],
    env: { ...process.env, ...found.env, ...options.env },
  });
}

async function findChromium(): Promise<{ executablePath: string; env?: Record<string, string> }> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return { executablePath: chosen };
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { executablePath: installed };
  const bundled = await bundledChromium();
  if (bundled) return bundled;
  throw new Error(
    'No Chromium or Chrome is installed here: install one, or set CHROME_PATH to its executable',
  );
}
