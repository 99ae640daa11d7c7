/** Operation: a staff member signs out; the session ends at the server, not only in the browser. */
import { deleteSession } from '#app/infrastructure/db/staff-sessions.server.ts';
import type { AppContext } from '../context.ts';

export async function signOut({ db, secrets }: AppContext, token: string): Promise<void> {
  await db.transact((tx) => deleteSession(tx, secrets.sha256(token)));
}
