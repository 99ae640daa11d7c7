/** Lets the next file of browser tests have the portal, after this one's own clearing up. */
import { afterAll } from 'vitest';

import { leavePortal } from './portal.ts';

afterAll(leavePortal);
