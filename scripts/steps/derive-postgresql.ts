/**
 * The PostgreSQL schema as it follows from the SQLite one. A client works with one provider only,
 * so there are two; deriving one keeps them from drifting apart, and a test holds them together.
 */
const NOTE =
  '// Derived from ../schema.prisma by scripts/new-migration.mjs; change that file instead.\n';

export function derivePostgresqlSchema(schema: string): string {
  const body = schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace(
      '"../app/infrastructure/db/generated/sqlite"',
      '"../../app/infrastructure/db/generated/postgresql"',
    );
  return `${NOTE}${body}`;
}
