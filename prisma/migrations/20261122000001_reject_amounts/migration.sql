-- AlterTable
ALTER TABLE "import_reject" ADD COLUMN     "amount_minor" BIGINT,
ADD COLUMN     "currency" CHAR(3);
