-- AlterTable
ALTER TABLE "Consultation" ADD COLUMN "planning" JSONB;

-- AlterTable
ALTER TABLE "PartnershipSettings" ADD COLUMN "quietPeriods" JSONB;

-- AlterTable
ALTER TABLE "ResponseDraft" ADD COLUMN "linkEmail" TEXT;
