-- AlterTable
ALTER TABLE "DraftComment" ADD COLUMN     "paperVersion" INTEGER;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "paperVersion" INTEGER;
