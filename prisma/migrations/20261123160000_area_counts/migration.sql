-- DropForeignKey
ALTER TABLE "areas" DROP CONSTRAINT "areas_parent_id_fkey";

-- AlterTable
ALTER TABLE "areas" ADD COLUMN     "first_year" INTEGER,
ADD COLUMN     "last_year" INTEGER,
ADD COLUMN     "reports" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "figures" ALTER COLUMN "form" SET NOT NULL;

-- AddForeignKey
ALTER TABLE "areas" ADD CONSTRAINT "areas_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
