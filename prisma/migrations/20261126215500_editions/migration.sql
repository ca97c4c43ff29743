-- CreateTable
CREATE TABLE "editions" (
    "area_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "input" TEXT NOT NULL,
    "input_sha256" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "result_sha256" TEXT NOT NULL,
    "configuration" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "cut_off" DATE NOT NULL,
    "moves" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("area_id","year","number")
);

-- CreateTable
CREATE TABLE "edition_releases" (
    "area_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "edition_releases_pkey" PRIMARY KEY ("area_id","year","number")
);

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "edition_releases" ADD CONSTRAINT "edition_releases_area_id_year_number_fkey" FOREIGN KEY ("area_id", "year", "number") REFERENCES "editions"("area_id", "year", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;
