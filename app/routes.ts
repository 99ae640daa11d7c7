/** Every address that the portal answers, and the file that answers it. */
import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

export default [
  // Public: byte for byte the same for everyone

  // Responding

  // People: sign-in and set-up

  // Staff

  // For programs
] satisfies RouteConfig;
