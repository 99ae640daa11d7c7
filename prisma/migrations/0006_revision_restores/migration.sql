-- AlterTable
ALTER TABLE "PaperRevision" ADD COLUMN "restores" INTEGER;
