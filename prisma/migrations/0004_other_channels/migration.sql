-- CreateTable
CREATE TABLE "ResponseImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "bytes" BLOB,
    "channel" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "doneRows" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "alreadyThere" INTEGER NOT NULL DEFAULT 0,
    "possibleDuplicates" INTEGER NOT NULL DEFAULT 0,
    "refused" JSONB NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "finishedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ImportedRow" (
    "consultationId" TEXT NOT NULL,
    "rowKey" TEXT NOT NULL,
    "rowDigest" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "responseId" TEXT NOT NULL,

    PRIMARY KEY ("consultationId", "rowKey"),
    CONSTRAINT "ImportedRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ResponseImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyQuestion" (
    "consultationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "prompt" TEXT NOT NULL,
    "about" TEXT,
    "choices" JSONB NOT NULL,

    PRIMARY KEY ("consultationId", "id")
);

-- CreateTable
CREATE TABLE "ResponseMark" (
    "responseId" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("responseId", "kind")
);

-- CreateTable
CREATE TABLE "PhoneQuery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "consultationId" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answeredAt" DATETIME,
    "answeredBy" TEXT,
    "loggedBy" TEXT NOT NULL,
    "loggedAt" DATETIME NOT NULL,
    "responseNumber" INTEGER
);

-- CreateIndex
CREATE INDEX "ResponseImport_consultationId_madeAt_idx" ON "ResponseImport"("consultationId", "madeAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedRow_responseId_key" ON "ImportedRow"("responseId");

-- CreateIndex
CREATE INDEX "ImportedRow_importId_idx" ON "ImportedRow"("importId");

-- CreateIndex
CREATE INDEX "ResponseMark_consultationId_hash_idx" ON "ResponseMark"("consultationId", "hash");

-- CreateIndex
CREATE INDEX "PhoneQuery_consultationId_loggedAt_idx" ON "PhoneQuery"("consultationId", "loggedAt");
