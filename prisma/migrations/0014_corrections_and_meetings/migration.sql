-- AlterTable
ALTER TABLE "Response" ADD COLUMN "saidAtId" TEXT;

-- AlterTable
ALTER TABLE "ResponseVersion" ADD COLUMN "correction" JSONB;

-- CreateIndex
CREATE INDEX "Response_saidAtId_idx" ON "Response"("saidAtId");
