/**
 * Prisma's schema engine as WebAssembly, which needs no download: it writes the SQL that turns one
 * schema into another, and applies migrations with Prisma's own layout and ledger, so that
 * `prisma migrate deploy` understands the database as well.
 */
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type * as EnginePackage from '@prisma/schema-engine-wasm/schema_engine_bg';
import type {
  DiffTarget,
  MigrationList,
  SchemaEngine,
} from '@prisma/schema-engine-wasm/schema_engine_bg';

const ENGINE = '@prisma/schema-engine-wasm/schema_engine_bg';
const LOCK_FILE = 'migration_lock.toml';
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** What wasm-bindgen leaves out of its types: the two calls that start a module loaded by hand. */
type EngineModule = typeof EnginePackage & {
  readonly __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};

let loading: Promise<EngineModule> | null = null;

function loadEngine(): Promise<EngineModule> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<EngineModule> {
  const binary = createRequire(import.meta.url)
    .resolve(ENGINE)
    .replace(/\.js$/, '.wasm');
  // The package's types describe the module after it has been started.
  const engine = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as EngineModule;
  const { instance } = await WebAssembly.instantiate(await readFile(binary), {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  // Every wasm-bindgen module exports its start function under this name.
  (instance.exports['__wbindgen_start'] as () => void)();
  return engine;
}

/** The engine does not close its connections, so that is done here. */
async function withEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine: Engine } = await loadEngine();
  const opened: SqlDriverAdapter[] = [];
  const kept: SqlMigrationAwareDriverAdapterFactory = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => keep(await adapter.connect()),
    connectToShadowDb: async () => keep(await adapter.connectToShadowDb()),
  };
  function keep(connection: SqlDriverAdapter): SqlDriverAdapter {
    opened.push(connection);
    return adapted(connection);
  }

  try {
    const datamodels: [string, string][] = [['schema.prisma', schema]];
    const engine = await Engine.new(
      { datamodels },
      () => null,
      bindMigrationAwareSqlAdapterFactory(kept),
    );
    return await work(engine);
  } finally {
    await Promise.allSettled(opened.map((connection) => connection.dispose()));
  }
}

/**
 * Two statements of the engine do not suit better-sqlite3. It would keep the file from every other
 * process, which a running server would not survive; `migrate` has a lock of its own. And on its
 * shadow database it sends a whole migration as one statement, which has to go as a script.
 */
function adapted(connection: SqlDriverAdapter): SqlDriverAdapter {
  const executeOne = connection.executeRaw.bind(connection);
  connection.executeRaw = async (query) => {
    if (query.sql.includes('locking_mode')) return 0;
    if (query.args.length > 0) return executeOne(query);
    await connection.executeScript(query.sql);
    return 0;
  };
  return connection;
}

/** Applies what `folder` has and the database has not; returns their names, oldest first. */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: string,
  folder: string,
): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  return withEngine(adapter, schema, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: NO_FILTERS,
    });
    return appliedMigrationNames;
  });
}

/** The SQL that leads from the migrations of `folder` to `schema`; empty when they agree. */
export async function migrationScript(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: string,
  folder: string,
): Promise<string> {
  const list = await readMigrations(folder);
  const from: DiffTarget =
    list.migrationDirectories.length === 0 ? { tag: 'empty' } : { tag: 'migrations', ...list };
  return diffScript(adapter, from, schema);
}

/** The SQL that leads from one schema to another; `before` is null for an empty database. */
export function schemaScript(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  before: string | null,
  schema: string,
): Promise<string> {
  const from: DiffTarget = before === null ? { tag: 'empty' } : toDatamodel(before);
  return diffScript(adapter, from, schema);
}

function toDatamodel(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

function diffScript(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  from: DiffTarget,
  schema: string,
): Promise<string> {
  const to = toDatamodel(schema);
  return withEngine(adapter, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from,
      to,
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return withoutEmptyNote(stdout ?? '');
  });
}

/** The engine writes a comment when there is nothing to do. */
function withoutEmptyNote(script: string): string {
  return script.trim() === '-- This is an empty migration.' ? '' : script;
}

async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(join(folder, path, 'migration.sql'), 'utf8');
      return {
        path,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } },
      };
    }),
  );
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: { path: LOCK_FILE, content: await readFile(join(folder, LOCK_FILE), 'utf8') },
    migrationDirectories,
  };
}
