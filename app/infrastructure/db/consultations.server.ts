/**
 * Consultations at rest, without their papers (`paper-revisions.server.ts`).
 *
 * JSON columns are parsed, not trusted. Sorting is done here in code where the two databases would
 * order nulls or text differently.
 */
import { z } from 'zod';

import { USUAL_PLANNING, type Planning } from '#app/domain/consultation/planning.ts';
import {
  CONTACT_PURPOSES,
  MILESTONES,
  type Consultation,
  type Contact,
  type DecisionMeeting,
  type Extension,
} from '#app/domain/consultation/consultation.ts';
import { COUNTED_DAYS } from '#app/domain/consultation/working-days.ts';
import { DATE_PRECISIONS } from '#app/domain/paper/paper.ts';
import type { Db } from './client.server.ts';
import { Prisma } from './generated/sqlite/client.ts';

const selectConsultation = {
  id: true,
  slug: true,
  title: true,
  publisher: true,
  milestone: true,
  opensAt: true,
  closesAt: true,
  audience: true,
  decisionBody: true,
  decisionMeeting: true,
  nextSteps: true,
  contacts: true,
  privacyStatement: true,
  confidentialityStatement: true,
  shortPeriodReason: true,
  graceMinutes: true,
  areas: true,
  extensions: true,
  planning: true,
  withdrawnReason: true,
} as const satisfies Prisma.ConsultationSelect;

type ConsultationRow = Prisma.ConsultationGetPayload<{ select: typeof selectConsultation }>;

/** More consultations than one partnership office ever holds; a bound, not a page size. */
const MAX_CONSULTATIONS = 2000;

const words = z.string().nullable();

const contactsSchema: z.ZodType<Contact[]> = z.array(
  z.object({
    purpose: z.enum(CONTACT_PURPOSES),
    role: z.string(),
    email: words,
    telephone: words,
    postalAddress: words,
    hours: words,
  }),
);

const meetingSchema: z.ZodType<DecisionMeeting | null> = z
  .object({ body: z.string(), date: words, precision: z.enum(DATE_PRECISIONS) })
  .nullable();

const extensionsSchema: z.ZodType<Extension[]> = z.array(
  z.object({
    previousClosesAt: z.coerce.date(),
    reason: z.string(),
    recordedAt: z.coerce.date(),
  }),
);

/** Null in rows from before there was any planning, and wherever it is the usual. */
const planningSchema: z.ZodType<Planning | null> = z
  .object({
    noticeDays: z.int(),
    noticeCounts: z.enum(COUNTED_DAYS),
    analysisDays: z.int(),
    periodDays: z.int(),
  })
  .nullable();

const areasSchema = z.array(z.string());
const milestoneSchema = z.enum(MILESTONES);

export async function findConsultationBySlug(
  db: Db,
  slug: string,
): Promise<Consultation | null> {
  const row = await db.consultation.findUnique({ where: { slug }, select: selectConsultation });
  return row && toConsultation(row);
}

export async function findConsultationById(db: Db, id: string): Promise<Consultation | null> {
  const row = await db.consultation.findUnique({ where: { id }, select: selectConsultation });
  return row && toConsultation(row);
}

/** Every consultation, drafts included, in the order in which they were made. */
export async function listConsultations(db: Db): Promise<readonly Consultation[]> {
  const rows = await db.consultation.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: selectConsultation,
    take: MAX_CONSULTATIONS,
  });
  return rows.map(toConsultation);
}

export async function insertConsultation(
  db: Db,
  consultation: Consultation,
  createdAt: Date,
): Promise<void> {
  await db.consultation.create({
    data: { id: consultation.id, createdAt, ...columnsOf(consultation) },
  });
}

/** Writes every field but the id. */
export async function updateConsultation(db: Db, consultation: Consultation): Promise<void> {
  await db.consultation.update({
    where: { id: consultation.id },
    data: columnsOf(consultation),
    select: { id: true },
  });
}

function columnsOf(consultation: Consultation) {
  const {
    id: _id,
    contacts,
    decisionMeeting,
    areas,
    extensions,
    planning,
    ...plain
  } = consultation;
  return {
    ...plain,
    contacts: contacts.map((contact) => ({ ...contact })),
    decisionMeeting: decisionMeeting ? { ...decisionMeeting } : Prisma.DbNull,
    areas: [...areas],
    extensions: extensions.map((extension) => ({
      previousClosesAt: extension.previousClosesAt.toISOString(),
      reason: extension.reason,
      recordedAt: extension.recordedAt.toISOString(),
    })),
    planning: { ...planning },
  };
}

function toConsultation(row: ConsultationRow): Consultation {
  return {
    ...row,
    milestone: milestoneSchema.parse(row.milestone),
    decisionMeeting: meetingSchema.parse(row.decisionMeeting),
    contacts: contactsSchema.parse(row.contacts),
    areas: areasSchema.parse(row.areas),
    extensions: extensionsSchema.parse(row.extensions),
    planning: planningSchema.parse(row.planning) ?? USUAL_PLANNING,
  };
}
