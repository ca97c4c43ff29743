-- AlterTable
ALTER TABLE "areas" ADD COLUMN "licence" TEXT;
