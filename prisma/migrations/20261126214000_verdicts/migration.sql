-- CreateEnum
CREATE TYPE "handling" AS ENUM ('open', 'confirmed', 'explained', 'misread');

-- CreateEnum
CREATE TYPE "reply_state" AS ENUM ('pending', 'shown', 'refused');

-- AlterTable
ALTER TABLE "areas" ADD COLUMN     "reply_days" INTEGER NOT NULL DEFAULT 5;

-- AlterTable
ALTER TABLE "report_versions" ADD COLUMN     "rules" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "context_findings" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "version" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,
    "rules" TEXT NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "context_findings_pkey" PRIMARY KEY ("area_id","body_id","year","scope")
);

-- CreateTable
CREATE TABLE "verdicts" (
    "area_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "state" "handling" NOT NULL,
    "note" TEXT NOT NULL,
    "finding" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reply_by" DATE,

    CONSTRAINT "verdicts_pkey" PRIMARY KEY ("area_id","body_id","year","scope","number")
);

-- CreateTable
CREATE TABLE "replies" (
    "area_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "rule" TEXT,
    "subject" TEXT,
    "cell" TEXT,
    "text" TEXT NOT NULL,
    "state" "reply_state" NOT NULL DEFAULT 'pending',
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "moderated_by" TEXT,
    "moderated_at" TIMESTAMPTZ(3),

    CONSTRAINT "replies_pkey" PRIMARY KEY ("area_id","body_id","year","scope","number")
);

-- CreateTable
CREATE TABLE "rejudgings" (
    "area_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "rules" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "applied_by" TEXT,

    CONSTRAINT "rejudgings_pkey" PRIMARY KEY ("area_id","number")
);

-- CreateTable
CREATE TABLE "rejudged_versions" (
    "area_id" TEXT NOT NULL,
    "rejudging" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "version" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,

    CONSTRAINT "rejudged_versions_pkey" PRIMARY KEY ("area_id","rejudging","body_id","year","scope","version")
);

-- CreateIndex
CREATE INDEX "verdicts_area_id_year_state_idx" ON "verdicts"("area_id", "year", "state");

-- CreateIndex
CREATE INDEX "replies_area_id_state_idx" ON "replies"("area_id", "state");

-- AddForeignKey
ALTER TABLE "context_findings" ADD CONSTRAINT "context_findings_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rejudgings" ADD CONSTRAINT "rejudgings_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rejudged_versions" ADD CONSTRAINT "rejudged_versions_area_id_rejudging_fkey" FOREIGN KEY ("area_id", "rejudging") REFERENCES "rejudgings"("area_id", "number") ON DELETE CASCADE ON UPDATE NO ACTION;
