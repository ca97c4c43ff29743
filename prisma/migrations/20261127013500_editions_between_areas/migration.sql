-- An area has rankings of its bodies and rankings of the areas below it; each counts its editions by itself.

CREATE TYPE "compared" AS ENUM ('bodies', 'areas');

ALTER TABLE "edition_releases" DROP CONSTRAINT "edition_releases_area_id_year_number_fkey";
ALTER TABLE "edition_releases" DROP CONSTRAINT "edition_releases_pkey";
ALTER TABLE "editions" DROP CONSTRAINT "editions_pkey";

ALTER TABLE "editions" ADD COLUMN "compares" "compared" NOT NULL DEFAULT 'bodies';
ALTER TABLE "edition_releases" ADD COLUMN "compares" "compared" NOT NULL DEFAULT 'bodies';

ALTER TABLE "editions" ADD CONSTRAINT "editions_pkey" PRIMARY KEY ("area_id","compares","year","number");
ALTER TABLE "edition_releases" ADD CONSTRAINT "edition_releases_pkey" PRIMARY KEY ("area_id","compares","year","number");

-- AddForeignKey
ALTER TABLE "edition_releases" ADD CONSTRAINT "edition_releases_area_id_compares_year_number_fkey" FOREIGN KEY ("area_id", "compares", "year", "number") REFERENCES "editions"("area_id", "compares", "year", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;
