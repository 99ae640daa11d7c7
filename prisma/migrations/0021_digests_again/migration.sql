-- DropIndex
DROP INDEX "ResponseVersion_digest_key";
