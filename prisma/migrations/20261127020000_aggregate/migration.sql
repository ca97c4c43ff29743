-- CreateTable
CREATE TABLE "aggregate_drafts" (
    "area_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sections" JSONB NOT NULL,
    "made" JSONB,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "aggregate_drafts_pkey" PRIMARY KEY ("area_id","year")
);

-- CreateTable
CREATE TABLE "aggregate_adjustments" (
    "area_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "body_id" TEXT,
    "amount" DOUBLE PRECISION,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "aggregate_adjustments_pkey" PRIMARY KEY ("area_id","year","number")
);

-- AddForeignKey
ALTER TABLE "aggregate_drafts" ADD CONSTRAINT "aggregate_drafts_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "aggregate_adjustments" ADD CONSTRAINT "aggregate_adjustments_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
