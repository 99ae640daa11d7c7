-- CreateTable
CREATE TABLE "Ratification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "responseId" TEXT NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "metOn" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Ratification_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Ratification_responseId_recordedAt_idx" ON "Ratification"("responseId", "recordedAt");
