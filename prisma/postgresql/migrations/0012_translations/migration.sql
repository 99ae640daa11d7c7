-- CreateTable
CREATE TABLE "Translation" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "words" JSONB,
    "videoUrl" TEXT,
    "addedBy" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,
    "paperVersion" INTEGER,
    "checkedBy" TEXT,
    "checkedAt" TIMESTAMP(3),
    "withdrawnBy" TEXT,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Translation_consultationId_language_idx" ON "Translation"("consultationId", "language");
