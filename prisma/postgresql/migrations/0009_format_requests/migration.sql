-- CreateTable
CREATE TABLE "FormatRequest" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "formats" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "postalAddress" TEXT NOT NULL,
    "isSuspect" BOOLEAN NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),
    "doneBy" TEXT,

    CONSTRAINT "FormatRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FormatRequest_consultationId_doneAt_askedAt_idx" ON "FormatRequest"("consultationId", "doneAt", "askedAt");
