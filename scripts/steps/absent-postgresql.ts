/**
 * A PostgreSQL that is not there. The schema engine wants a connection even to compare two schemas
 * as texts, which needs none: this one answers every question with no rows.
 */
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

export function absentPostgresql(): SqlMigrationAwareDriverAdapterFactory {
  const connection = {
    provider: 'postgres' as const,
    adapterName: 'absent-postgresql',
    queryRaw: () => Promise.resolve({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: () => Promise.resolve(0),
    executeScript: () => Promise.resolve(),
    startTransaction: () => Promise.reject(new Error('There is no server to write to')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: () => Promise.resolve(),
  };
  return {
    provider: 'postgres',
    adapterName: 'absent-postgresql',
    connect: () => Promise.resolve(connection),
    connectToShadowDb: () => Promise.resolve(connection),
  };
}
