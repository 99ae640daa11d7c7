/**
 * The one place that picks a browser: the one that CHROMIUM_PATH names, else an installed Chrome,
 * Chromium or Edge, else the Chromium that an npm package carries (Linux on x64 only).
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const NONE_FOUND =
  'No browser was found for the browser tests. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH.';

/**
 * The path of a program to launch; throws in words when there is none.
 *
 * @returns {Promise<string>}
 */
export async function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) return named(env.CHROMIUM_PATH);
  const installed = candidates(env).find((path) => existsSync(path));
  return installed ?? unpackCarried();
}

function named(path) {
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, which is not there.`);
  return path;
}

function candidates(env) {
  if (process.platform === 'darwin') return MAC_APPLICATIONS;
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      WINDOWS_PROGRAMS.map((path) => join(folder ?? '', path)),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The package unpacks the system libraries that Chromium needs, and puts them on the library path,
 * only where it believes that it runs in AWS Lambda; so it is told so while it is loaded.
 */
async function unpackCarried() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(NONE_FOUND);
  const before = process.env.AWS_EXECUTION_ENV;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch (fault) {
    throw new Error(NONE_FOUND, { cause: fault });
  } finally {
    if (before === undefined) delete process.env.AWS_EXECUTION_ENV;
    else process.env.AWS_EXECUTION_ENV = before;
  }
}
