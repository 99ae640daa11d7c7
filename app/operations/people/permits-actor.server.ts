/** Asks whether an actor may do something: staff by their role, the command line always. */
import type { Actor } from '#app/domain/people/actor.ts';
import type { StaffAction } from '#app/domain/people/permissions.ts';
import type { AppContext } from '../context.ts';
import { permits } from './permits.server.ts';

export function permitsActor(
  app: Pick<AppContext, 'log'>,
  actor: Actor,
  action: StaffAction,
): boolean {
  return 'role' in actor ? permits(app, actor, action) : true;
}
