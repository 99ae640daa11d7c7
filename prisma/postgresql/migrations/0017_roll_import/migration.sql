-- CreateTable
CREATE TABLE "RollImport" (
    "id" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "bytes" BYTEA,
    "mapping" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" JSONB,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "RollImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RollImport_madeAt_idx" ON "RollImport"("madeAt");
