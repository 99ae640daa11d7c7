/** What calendar and feeds start from: every consultation that the public may see. */
import { isPublic, stageAt, type Consultation } from '#app/domain/consultation/consultation.ts';
import type { CalendarSource } from '#app/domain/consultation/calendar.ts';
import type { PublicRecord } from '#app/domain/consultation/public-record.ts';
import { listConsultations } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestOutcome } from '#app/infrastructure/db/outcomes.server.ts';
import {
  findLatestVersion,
  listVersions,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import type { PageDevices } from './public-paper.server.ts';

/** In the order in which the consultations were made. */
export async function listPublicRecords({
  db,
  now,
}: PageDevices): Promise<readonly PublicRecord[]> {
  const instant = now();
  const records: PublicRecord[] = [];
  for (const consultation of await listConsultations(db.read)) {
    if (!isPublic(stageAt(consultation, instant))) continue;
    const record = await recordOf(db, consultation, instant);
    if (record) records.push(record);
  }
  return records;
}

/** The same with the meetings that each paper names. One paper is read at a time: they are large. */
export async function listCalendarSources(
  devices: PageDevices,
): Promise<readonly CalendarSource[]> {
  const sources: CalendarSource[] = [];
  for (const record of await listPublicRecords(devices)) {
    const latest = await findLatestVersion(devices.db.read, record.consultation.id);
    sources.push({ record, meetings: latest?.paper.meetings ?? [] });
  }
  return sources;
}

async function recordOf(
  db: PageDevices['db'],
  consultation: Consultation,
  instant: Date,
): Promise<PublicRecord | null> {
  const [first, ...later] = await listVersions(db.read, consultation.id);
  if (!first) return null;
  const outcome = await findLatestOutcome(db.read, consultation.id);
  return {
    consultation,
    stage: stageAt(consultation, instant),
    versions: [first, ...later],
    outcomeAt: outcome?.publishedAt ?? null,
  };
}
