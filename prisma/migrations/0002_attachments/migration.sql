-- AlterTable
ALTER TABLE "ResponseDraft" ADD COLUMN "attachments" JSONB;

-- AlterTable
ALTER TABLE "ResponseVersion" ADD COLUMN "attachments" JSONB;

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "ownerKind" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storedName" TEXT NOT NULL,
    "addedBy" TEXT,
    "addedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    "scan" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_storedName_key" ON "Attachment"("storedName");

-- CreateIndex
CREATE INDEX "Attachment_ownerKind_ownerId_idx" ON "Attachment"("ownerKind", "ownerId");

-- CreateIndex
CREATE INDEX "Attachment_consultationId_idx" ON "Attachment"("consultationId");
