-- AlterTable
ALTER TABLE "Response" ADD COLUMN "organisationId" TEXT;

-- AlterTable
ALTER TABLE "ResponseDraft" ADD COLUMN "organisationId" TEXT;

-- AlterTable
ALTER TABLE "ResponseVersion" ADD COLUMN "submittedBy" TEXT;

-- CreateTable
CREATE TABLE "Contribution" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "partKey" TEXT NOT NULL,
    "part" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "draftId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "approverId" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "outcome" TEXT,
    "words" TEXT,
    "copyHash" TEXT,
    "answeredAt" DATETIME
);

-- CreateTable
CREATE TABLE "ColleagueInvitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "invitedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "withdrawnAt" DATETIME
);

-- Added in place: a rebuilt table would take with it what refers to it.
ALTER TABLE "PartnerOrganisation" ADD COLUMN "needsSignOff" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE UNIQUE INDEX "Contribution_consultationId_organisationId_sequence_key" ON "Contribution"("consultationId", "organisationId", "sequence");

-- CreateIndex
CREATE INDEX "SignOff_draftId_askedAt_idx" ON "SignOff"("draftId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ColleagueInvitation_tokenHash_key" ON "ColleagueInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "ColleagueInvitation_organisationId_idx" ON "ColleagueInvitation"("organisationId");

-- CreateIndex
CREATE INDEX "Response_organisationId_idx" ON "Response"("organisationId");

-- CreateIndex
CREATE INDEX "ResponseDraft_organisationId_idx" ON "ResponseDraft"("organisationId");
