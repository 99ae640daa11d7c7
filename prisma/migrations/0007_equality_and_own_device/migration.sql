-- CreateTable
CREATE TABLE "EqualityAnswers" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "setVersion" TEXT NOT NULL,
    "answers" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "EqualityLink" (
    "answersId" TEXT NOT NULL PRIMARY KEY,
    "responseId" TEXT NOT NULL,
    CONSTRAINT "EqualityLink_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "EqualityAnswers" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable: columns are added in place, so that no row of another table is touched.
ALTER TABLE "PartnershipSettings" ADD COLUMN "rateWindowMinutes" INTEGER NOT NULL DEFAULT 10;
ALTER TABLE "PartnershipSettings" ADD COLUMN "responsesFromOneAddress" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "PartnershipSettings" ADD COLUMN "responsesFromOneEmail" INTEGER NOT NULL DEFAULT 3;
ALTER TABLE "ResponseDraft" ADD COLUMN "isEqualityDone" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ResponseDraft" ADD COLUMN "isOwnDevice" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE UNIQUE INDEX "EqualityLink_responseId_key" ON "EqualityLink"("responseId");
