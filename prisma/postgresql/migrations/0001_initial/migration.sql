-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Turn" (
    "id" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContentStamp" (
    "id" INTEGER NOT NULL,
    "stamp" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ContentStamp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnershipSettings" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "replyEmail" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "telephoneHours" TEXT NOT NULL,
    "postalAddress" TEXT NOT NULL,
    "alternativeFormats" TEXT NOT NULL,
    "privacyStatement" TEXT NOT NULL,
    "confidentialityStatement" TEXT NOT NULL,
    "accessibilityStatement" TEXT NOT NULL,
    "needsReview" BOOLEAN NOT NULL DEFAULT true,
    "graceMinutes" INTEGER NOT NULL DEFAULT 15,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PartnershipSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "milestone" TEXT NOT NULL,
    "opensAt" TIMESTAMP(3),
    "closesAt" TIMESTAMP(3),
    "audience" TEXT NOT NULL,
    "decisionBody" TEXT,
    "decisionMeeting" JSONB,
    "nextSteps" TEXT,
    "contacts" JSONB NOT NULL,
    "privacyStatement" TEXT NOT NULL,
    "confidentialityStatement" TEXT NOT NULL,
    "shortPeriodReason" TEXT,
    "graceMinutes" INTEGER NOT NULL DEFAULT 15,
    "areas" JSONB NOT NULL,
    "extensions" JSONB NOT NULL,
    "withdrawnReason" TEXT,
    "lastResponseNumber" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperRevision" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "paper" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,
    "versionNumber" INTEGER,
    "publishedAt" TIMESTAMP(3),
    "changeNote" TEXT,
    "accepted" JSONB NOT NULL,

    CONSTRAINT "PaperRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResponseDraft" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "resumeCodeHash" TEXT,
    "respondent" JSONB NOT NULL,
    "consent" TEXT,
    "wantsOutcome" BOOLEAN NOT NULL DEFAULT false,
    "paperVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "responseId" TEXT,
    "revisesId" TEXT,
    "flags" JSONB NOT NULL,

    CONSTRAINT "ResponseDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftComment" (
    "draftId" TEXT NOT NULL,
    "targetKey" TEXT NOT NULL,
    "position" TEXT,
    "words" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "suggestedWording" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedBy" TEXT,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DraftComment_pkey" PRIMARY KEY ("draftId","targetKey")
);

-- CreateTable
CREATE TABLE "Response" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "draftId" TEXT,
    "channel" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "writtenOn" TEXT,
    "enteredBy" TEXT,
    "timeliness" TEXT NOT NULL,
    "lateDecision" JSONB,
    "exclusion" JSONB,
    "withdrawnAt" TIMESTAMP(3),
    "flags" JSONB NOT NULL,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResponseVersion" (
    "id" TEXT NOT NULL,
    "responseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "paperVersion" INTEGER NOT NULL,
    "respondentType" TEXT NOT NULL,
    "respondent" JSONB NOT NULL,
    "consent" TEXT NOT NULL,
    "wantsOutcome" BOOLEAN NOT NULL,
    "copyHash" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "ResponseVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "responseVersionId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "targetKey" TEXT NOT NULL,
    "position" TEXT,
    "words" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "suggestedWording" TEXT,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "recommendation" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "text" TEXT,
    "meeting" TEXT,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "weAsked" TEXT NOT NULL,
    "youSaid" TEXT NOT NULL,
    "weDid" TEXT NOT NULL,
    "effectiveOn" TEXT,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pack" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "snapshotAt" TIMESTAMP(3) NOT NULL,
    "snapshot" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "builtBy" TEXT NOT NULL,
    "lockedAt" TIMESTAMP(3),

    CONSTRAINT "Pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "disabledAt" TIMESTAMP(3),

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetUpLink" (
    "tokenHash" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "isRepeatable" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SetUpLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "StaffSession" (
    "tokenHash" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StaffSession_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL,
    "letter" JSONB NOT NULL,
    "recipient" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "enqueuedAt" TIMESTAMP(3) NOT NULL,
    "nextAttemptAt" TIMESTAMP(3) NOT NULL,
    "leasedUntil" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "lastFault" TEXT,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "Consultation_slug_key" ON "Consultation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "PaperRevision_consultationId_sequence_key" ON "PaperRevision"("consultationId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "PaperRevision_consultationId_versionNumber_key" ON "PaperRevision"("consultationId", "versionNumber");

-- CreateIndex
CREATE UNIQUE INDEX "ResponseDraft_tokenHash_key" ON "ResponseDraft"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ResponseDraft_resumeCodeHash_key" ON "ResponseDraft"("resumeCodeHash");

-- CreateIndex
CREATE INDEX "ResponseDraft_consultationId_updatedAt_idx" ON "ResponseDraft"("consultationId", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Response_reference_key" ON "Response"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Response_draftId_key" ON "Response"("draftId");

-- CreateIndex
CREATE INDEX "Response_consultationId_receivedAt_idx" ON "Response"("consultationId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Response_consultationId_number_key" ON "Response"("consultationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ResponseVersion_digest_key" ON "ResponseVersion"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "ResponseVersion_responseId_number_key" ON "ResponseVersion"("responseId", "number");

-- CreateIndex
CREATE INDEX "Comment_targetKey_position_idx" ON "Comment"("targetKey", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_responseVersionId_targetKey_key" ON "Comment"("responseVersionId", "targetKey");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_consultationId_sequence_key" ON "Decision"("consultationId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_consultationId_sequence_key" ON "Outcome"("consultationId", "sequence");

-- CreateIndex
CREATE INDEX "Pack_consultationId_snapshotAt_idx" ON "Pack"("consultationId", "snapshotAt");

-- CreateIndex
CREATE UNIQUE INDEX "StaffMember_email_key" ON "StaffMember"("email");

-- CreateIndex
CREATE INDEX "Attempt_key_at_idx" ON "Attempt"("key", "at");

-- CreateIndex
CREATE INDEX "OutboxMessage_status_nextAttemptAt_idx" ON "OutboxMessage"("status", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_recipient_enqueuedAt_idx" ON "OutboxMessage"("recipient", "enqueuedAt");

-- AddForeignKey
ALTER TABLE "PaperRevision" ADD CONSTRAINT "PaperRevision_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseDraft" ADD CONSTRAINT "ResponseDraft_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftComment" ADD CONSTRAINT "DraftComment_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ResponseDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseVersion" ADD CONSTRAINT "ResponseVersion_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_responseVersionId_fkey" FOREIGN KEY ("responseVersionId") REFERENCES "ResponseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pack" ADD CONSTRAINT "Pack_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetUpLink" ADD CONSTRAINT "SetUpLink_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "StaffMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffSession" ADD CONSTRAINT "StaffSession_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "StaffMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
