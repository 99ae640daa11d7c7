/**
 * A second process at the same database: `second-writer.ts URL TIMES` adds one to the content stamp
 * that many times, one transaction each, and prints how many were acknowledged.
 */
import { openDatabase } from '#app/infrastructure/db/client.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';

const [url = '', times = '0'] = process.argv.slice(2);
const database = await openDatabase(url);
let acknowledged = 0;
for (let i = 0; i < Number(times); i += 1) {
  await database.transact(async (tx) => {
    // Reads before it writes, as operations do.
    await tx.contentStamp.findUniqueOrThrow({ where: { id: 1 } });
    await touchPublicPages(tx);
  });
  acknowledged += 1;
}
await database.close();
process.stdout.write(String(acknowledged));
