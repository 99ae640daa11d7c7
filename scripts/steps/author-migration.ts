/**
 * Writes a new migration for SQLite and one for PostgreSQL under the same name, without a download
 * and without a server: each is the SQL from the state that is kept to the schema as it now stands.
 *
 * The PostgreSQL schema is derived here from the SQLite one: another provider and another folder
 * for the client, and nothing else. Its state is kept as the schema of the last derivation.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

import { migrationScript, schemaScript } from '#app/infrastructure/db/schema-engine.server.ts';
import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';
import { absentPostgresql } from './absent-postgresql.ts';
import { derivePostgresqlSchema } from './derive-postgresql.ts';

const SQLITE = join(PROJECT_ROOT, 'prisma');
const POSTGRESQL = join(PROJECT_ROOT, 'prisma/postgresql');

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write(
    'Usage: node scripts/new-migration.mjs NAME (lower case, words joined by _)\n',
  );
  process.exit(2);
}

const schema = readFileSync(join(SQLITE, 'schema.prisma'), 'utf8');
const derived = derivePostgresqlSchema(schema);
const derivedBefore = existsSync(join(POSTGRESQL, 'schema.prisma'))
  ? readFileSync(join(POSTGRESQL, 'schema.prisma'), 'utf8')
  : null;

keepLockFile(SQLITE, 'sqlite');
keepLockFile(POSTGRESQL, 'postgresql');
const folder = `${nextNumber()}_${name}`;
const shadow = new PrismaBetterSqlite3({ url: ':memory:' });
writeMigration(SQLITE, await migrationScript(shadow, schema, join(SQLITE, 'migrations')));
writeMigration(POSTGRESQL, await schemaScript(absentPostgresql(), derivedBefore, derived));
writeFileSync(join(POSTGRESQL, 'schema.prisma'), derived);

function writeMigration(base: string, sql: string): void {
  if (sql === '') {
    process.stderr.write(`${base}: nothing to migrate\n`);
    return;
  }
  mkdirSync(join(base, 'migrations', folder), { recursive: true });
  writeFileSync(join(base, 'migrations', folder, 'migration.sql'), sql);
  process.stderr.write(`${join(base, 'migrations', folder, 'migration.sql')}\n`);
}

function keepLockFile(base: string, provider: string): void {
  mkdirSync(join(base, 'migrations'), { recursive: true });
  writeFileSync(
    join(base, 'migrations/migration_lock.toml'),
    `# Prisma reads from here which kind of database the migrations are for.\nprovider = "${provider}"\n`,
  );
}

/** Four digits, one more than the last: Prisma applies migrations in the order of their names. */
function nextNumber(): string {
  const taken = readdirSync(join(SQLITE, 'migrations')).map(
    (entry) => Number.parseInt(entry, 10) || 0,
  );
  return String(Math.max(0, ...taken) + 1).padStart(4, '0');
}
