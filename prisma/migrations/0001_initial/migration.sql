-- CreateTable
CREATE TABLE "Turn" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taken" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "ContentStamp" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "stamp" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "PartnershipSettings" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "milestone" TEXT NOT NULL,
    "opensAt" DATETIME,
    "closesAt" DATETIME,
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
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PaperRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "paper" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "versionNumber" INTEGER,
    "publishedAt" DATETIME,
    "changeNote" TEXT,
    "accepted" JSONB NOT NULL,
    CONSTRAINT "PaperRevision_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ResponseDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "resumeCodeHash" TEXT,
    "respondent" JSONB NOT NULL,
    "consent" TEXT,
    "wantsOutcome" BOOLEAN NOT NULL DEFAULT false,
    "paperVersion" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "responseId" TEXT,
    "revisesId" TEXT,
    "flags" JSONB NOT NULL,
    CONSTRAINT "ResponseDraft_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("draftId", "targetKey"),
    CONSTRAINT "DraftComment_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ResponseDraft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Response" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "draftId" TEXT,
    "channel" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "writtenOn" TEXT,
    "enteredBy" TEXT,
    "timeliness" TEXT NOT NULL,
    "lateDecision" JSONB,
    "exclusion" JSONB,
    "withdrawnAt" DATETIME,
    "flags" JSONB NOT NULL,
    CONSTRAINT "Response_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ResponseVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "responseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "submittedAt" DATETIME NOT NULL,
    "paperVersion" INTEGER NOT NULL,
    "respondentType" TEXT NOT NULL,
    "respondent" JSONB NOT NULL,
    "consent" TEXT NOT NULL,
    "wantsOutcome" BOOLEAN NOT NULL,
    "copyHash" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    CONSTRAINT "ResponseVersion_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "responseVersionId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "targetKey" TEXT NOT NULL,
    "position" TEXT,
    "words" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "suggestedWording" TEXT,
    CONSTRAINT "Comment_responseVersionId_fkey" FOREIGN KEY ("responseVersionId") REFERENCES "ResponseVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "recommendation" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "text" TEXT,
    "meeting" TEXT,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Decision_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "weAsked" TEXT NOT NULL,
    "youSaid" TEXT NOT NULL,
    "weDid" TEXT NOT NULL,
    "effectiveOn" TEXT,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    CONSTRAINT "Outcome_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pack" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "snapshotAt" DATETIME NOT NULL,
    "snapshot" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "builtBy" TEXT NOT NULL,
    "lockedAt" DATETIME,
    CONSTRAINT "Pack_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME
);

-- CreateTable
CREATE TABLE "SetUpLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "isRepeatable" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "SetUpLink_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "StaffMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StaffSession" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "StaffSession_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "StaffMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "letter" JSONB NOT NULL,
    "recipient" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "enqueuedAt" DATETIME NOT NULL,
    "nextAttemptAt" DATETIME NOT NULL,
    "leasedUntil" DATETIME,
    "sentAt" DATETIME,
    "lastFault" TEXT
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
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
