-- CreateTable
CREATE TABLE "Ratification" (
    "id" TEXT NOT NULL,
    "responseId" TEXT NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "metOn" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Ratification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Ratification_responseId_recordedAt_idx" ON "Ratification"("responseId", "recordedAt");

-- AddForeignKey
ALTER TABLE "Ratification" ADD CONSTRAINT "Ratification_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
