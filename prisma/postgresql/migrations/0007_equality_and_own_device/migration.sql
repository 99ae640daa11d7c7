-- AlterTable
ALTER TABLE "PartnershipSettings" ADD COLUMN     "rateWindowMinutes" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "responsesFromOneAddress" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "responsesFromOneEmail" INTEGER NOT NULL DEFAULT 3;
