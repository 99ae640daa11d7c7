/** `npm run dev`: the development server, which takes up changes as they are saved. */
import { generateIfNeeded, installIfNeeded } from './steps/install.mjs';
import { packaged, run, runScript } from './steps/run.mjs';
import { freePort, runCommand } from './steps/serve.mjs';

const STANDARD_ERROR = 2;

await runScript(async () => {
  await installIfNeeded();
  await generateIfNeeded();
  const host = process.env.HOST || '127.0.0.1';
  const port = await freePort(Number(process.env.PORT || 3000), host);
  const env = {
    PORTAL_MODE: 'development',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    MAIL_ONLY_TO: process.env.MAIL_ONLY_TO || 'example.org,example.com',
    DATABASE_URL: process.env.DATABASE_URL || 'file:./data/development.db',
    DATA_DIR: process.env.DATA_DIR || './data/development',
  };
  const migrated = await runCommand(['migrate'], { env, stdout: STANDARD_ERROR });
  if (migrated !== 0) return migrated;
  const [node, remix] = packaged('@remix-run/dev/dist/cli.js');
  return run(node, [remix, 'vite:dev', '--host', host, '--port', String(port)], { env });
});
