-- CreateTable
CREATE TABLE "Translation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "words" JSONB,
    "videoUrl" TEXT,
    "addedBy" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "paperVersion" INTEGER,
    "checkedBy" TEXT,
    "checkedAt" DATETIME,
    "withdrawnBy" TEXT,
    "withdrawnAt" DATETIME,
    "withdrawnReason" TEXT
);

-- CreateIndex
CREATE INDEX "Translation_consultationId_language_idx" ON "Translation"("consultationId", "language");
