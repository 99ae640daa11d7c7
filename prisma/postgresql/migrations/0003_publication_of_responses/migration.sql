-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "moderatedVersionId" TEXT,
ADD COLUMN     "publishedVersionId" TEXT;

-- CreateTable
CREATE TABLE "Moderation" (
    "id" TEXT NOT NULL,
    "responseId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Moderation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Redaction" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "targetKey" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,
    "liftedBy" TEXT,
    "liftedAt" TIMESTAMP(3),

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Moderation_responseId_decidedAt_idx" ON "Moderation"("responseId", "decidedAt");

-- CreateIndex
CREATE INDEX "Redaction_versionId_idx" ON "Redaction"("versionId");

-- CreateIndex
CREATE INDEX "Response_consultationId_publishedVersionId_idx" ON "Response"("consultationId", "publishedVersionId");

-- AddForeignKey
ALTER TABLE "Moderation" ADD CONSTRAINT "Moderation_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
