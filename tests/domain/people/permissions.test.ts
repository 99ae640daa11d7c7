import { expect, test } from 'vitest';

import { PARTNER_ROLES } from '#app/domain/people/partner.ts';
import {
  listPartnerActions,
  listStaffActions,
  may,
  mayAsPartner,
} from '#app/domain/people/permissions.ts';
import { STAFF_ROLES, type StaffRole } from '#app/domain/people/staff.ts';

function allowedTo(role: StaffRole): readonly string[] {
  return listStaffActions().filter((action) => may({ role }, action));
}

// D-07: for the roles that sign in as staff.
test('an administrator may do everything, and nobody else may change staff or settings', () => {
  expect(allowedTo('administrator')).toEqual(listStaffActions());
  for (const role of STAFF_ROLES.filter((other) => other !== 'administrator')) {
    expect(allowedTo(role)).not.toContain('change-staff');
    expect(allowedTo(role)).not.toContain('change-settings');
    expect(allowedTo(role)).not.toContain('see-outbox');
  }
});

test('an analyst reads and codes, and publishes and decides nothing', () => {
  expect(allowedTo('analyst')).toEqual([
    'see-consultations',
    'see-responses',
    'code-comments',
    'see-summary',
    'see-partners',
  ]);
});

test('a chair decides on what the summary shows, without the single responses', () => {
  expect(allowedTo('chair')).toEqual([
    'see-consultations',
    'see-summary',
    'build-pack',
    'sign-ledger',
    'record-decision',
    'see-partners',
  ]);
});

// D-07: every action of a partner by every role.
test('partners act for their organisation as their role says', () => {
  const granted = listPartnerActions().map((action) => [
    action,
    PARTNER_ROLES.filter((role) => mayAsPartner({ role }, action)).join(', '),
  ]);

  expect(granted).toEqual([
    ['see-own-consultations', 'lead, contributor, approver'],
    ['see-own-response', 'lead, contributor, approver'],
    ['edit-own-response', 'lead, contributor'],
    ['invite-colleague', 'lead'],
    ['ask-for-sign-off', 'lead'],
    ['sign-off-response', 'approver'],
    ['submit-own-response', 'lead'],
    ['withdraw-own-response', 'lead'],
    ['state-mandate', 'lead'],
    ['decline-invitation', 'lead'],
  ]);
});
