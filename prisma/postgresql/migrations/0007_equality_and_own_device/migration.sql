-- AlterTable
ALTER TABLE "PartnershipSettings" ADD COLUMN     "rateWindowMinutes" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "responsesFromOneAddress" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "responsesFromOneEmail" INTEGER NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "ResponseDraft" ADD COLUMN     "isEqualityDone" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isOwnDevice" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "EqualityAnswers" (
    "id" TEXT NOT NULL,
    "setVersion" TEXT NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "EqualityAnswers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EqualityLink" (
    "answersId" TEXT NOT NULL,
    "responseId" TEXT NOT NULL,

    CONSTRAINT "EqualityLink_pkey" PRIMARY KEY ("answersId")
);

-- CreateIndex
CREATE UNIQUE INDEX "EqualityLink_responseId_key" ON "EqualityLink"("responseId");

-- AddForeignKey
ALTER TABLE "EqualityLink" ADD CONSTRAINT "EqualityLink_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "EqualityAnswers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
