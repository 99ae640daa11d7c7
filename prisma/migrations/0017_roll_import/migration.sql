-- CreateTable
CREATE TABLE "RollImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "bytes" BLOB,
    "mapping" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" JSONB,
    "madeBy" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "finishedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "RollImport_madeAt_idx" ON "RollImport"("madeAt");
