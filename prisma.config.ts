/**
 * Where the Prisma command finds the schema and the migrations.
 *
 * The command looks for a native schema engine even where it does not need one, and would download
 * it. Naming a file that exists keeps `generate` and `validate`, which are WebAssembly, offline.
 */
import { defineConfig } from 'prisma/config';

process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'file:./data/portal.db' },
});
