/**
 * The yardstick for pages: the bytes on standard input, answered to everything by `node:http` alone.
 * Prints the port that it listens on.
 */
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

const page = await buffer(process.stdin);
const server = createServer((_request, answer) => {
  answer.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length,
  });
  answer.end(page);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${server.address().port}\n`);
});
