-- AlterTable
ALTER TABLE "areas" ADD COLUMN     "judged_revision" INTEGER NOT NULL DEFAULT 0;
