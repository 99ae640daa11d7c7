-- AlterTable
ALTER TABLE "ResponseDraft" ADD COLUMN     "organisationId" TEXT;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "organisationId" TEXT;

-- AlterTable
ALTER TABLE "ResponseVersion" ADD COLUMN     "submittedBy" TEXT;

-- AlterTable
ALTER TABLE "PartnerOrganisation" ADD COLUMN     "needsSignOff" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Contribution" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "partKey" TEXT NOT NULL,
    "part" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "approverId" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT,
    "words" TEXT,
    "copyHash" TEXT,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ColleagueInvitation" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "invitedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "ColleagueInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Contribution_consultationId_organisationId_sequence_key" ON "Contribution"("consultationId", "organisationId", "sequence");

-- CreateIndex
CREATE INDEX "SignOff_draftId_askedAt_idx" ON "SignOff"("draftId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ColleagueInvitation_tokenHash_key" ON "ColleagueInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "ColleagueInvitation_organisationId_idx" ON "ColleagueInvitation"("organisationId");

-- CreateIndex
CREATE INDEX "ResponseDraft_organisationId_idx" ON "ResponseDraft"("organisationId");

-- CreateIndex
CREATE INDEX "Response_organisationId_idx" ON "Response"("organisationId");
