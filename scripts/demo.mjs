/**
 * `npm run demo`: everything on a fresh clone. Installs, builds, makes the demonstration's database
 * anew, loads the samples, and serves until Ctrl-C.
 */
import { buildIfStale } from './steps/build.mjs';
import {
  demoSettings,
  makeDemoDatabase,
  makePartnerLinks,
  makeSetUpLinks,
} from './steps/demo.mjs';
import { runScript } from './steps/run.mjs';
import { freePort, serve } from './steps/serve.mjs';

const wanted = Number(process.env.PORT || 3000);
const host = process.env.HOST || '127.0.0.1';

await runScript(async () => {
  await buildIfStale();
  const port = await freePort(wanted, host);
  const env = demoSettings({ port, host });
  process.stderr.write('Making data/demo.db and loading the sample consultations…\n');
  await makeDemoDatabase(env);
  const links = { staff: await makeSetUpLinks(env), partners: await makePartnerLinks(env) };
  announce(env.PUBLIC_URL, port, links);
  return serve(env);
});

function announce(address, port, { staff, partners }) {
  const width = Math.max(...[...staff, ...partners].map(({ role }) => role.length));
  const listed = ({ role, link }) => `  ${role.padEnd(width)}   ${link}`;
  const lines = [
    '',
    ...(port === wanted ? [] : [`Port ${wanted} is taken, so the demonstration uses ${port}.`]),
    `The portal is at   ${address}/`,
    '',
    'To sign in as staff, open a link and choose a password. Here the links work again and again.',
    ...staff.map(listed),
    '',
    'To sign in for an organisation that was asked to answer, open a link and press the button.',
    ...partners.map(listed),
    '',
    'No letter leaves this machine. Ctrl-C stops it.',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
