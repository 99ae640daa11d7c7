-- AlterTable
ALTER TABLE "Response" ADD COLUMN "moderatedVersionId" TEXT;
ALTER TABLE "Response" ADD COLUMN "publishedVersionId" TEXT;

-- CreateTable
CREATE TABLE "Moderation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "responseId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,
    CONSTRAINT "Moderation_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Redaction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT NOT NULL,
    "targetKey" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "liftedBy" TEXT,
    "liftedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Moderation_responseId_decidedAt_idx" ON "Moderation"("responseId", "decidedAt");

-- CreateIndex
CREATE INDEX "Redaction_versionId_idx" ON "Redaction"("versionId");

-- CreateIndex
CREATE INDEX "Response_consultationId_publishedVersionId_idx" ON "Response"("consultationId", "publishedVersionId");
