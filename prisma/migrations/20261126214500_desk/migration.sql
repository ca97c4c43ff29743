-- CreateEnum
CREATE TYPE "upload_stage" AS ENUM ('queued', 'read', 'matched', 'checked', 'accepted', 'known', 'opened', 'refused', 'cancelled');

-- CreateEnum
CREATE TYPE "problem_status" AS ENUM ('received', 'confirmed', 'corrected', 'unfounded', 'spam');

-- AlterEnum
ALTER TYPE "document_origin" ADD VALUE 'entry';

-- AlterTable
ALTER TABLE "report_versions" ADD COLUMN     "created_role" TEXT NOT NULL DEFAULT 'system';

-- AlterTable
ALTER TABLE "reports" ADD COLUMN     "evidence" JSONB;

-- CreateTable
CREATE TABLE "uploads" (
    "area_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "body_id" TEXT,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "upload_items" (
    "area_id" TEXT NOT NULL,
    "upload_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "parent_id" TEXT,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "stage" "upload_stage" NOT NULL DEFAULT 'queued',
    "refusal" JSONB,
    "proposal" JSONB,
    "body_id" TEXT,
    "year" INTEGER,
    "scope" "report_scope",
    "form" TEXT,
    "text" JSONB,
    "content" JSONB,
    "findings" JSONB,
    "version" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_items_pkey" PRIMARY KEY ("area_id","upload_id","id")
);

-- CreateTable
CREATE TABLE "entries" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "entries_pkey" PRIMARY KEY ("area_id","body_id","year","scope")
);

-- CreateTable
CREATE TABLE "report_moves" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "number" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "from_state" "report_state",
    "to_state" "report_state" NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_by" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_moves_pkey" PRIMARY KEY ("area_id","body_id","year","scope","number")
);

-- CreateTable
CREATE TABLE "receipts" (
    "area_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "serial" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "version" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handed_in_by" TEXT NOT NULL,
    "reviewer" TEXT NOT NULL,
    "signer" TEXT NOT NULL,

    CONSTRAINT "receipts_pkey" PRIMARY KEY ("area_id","day","serial")
);

-- CreateTable
CREATE TABLE "corrections" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "version" INTEGER NOT NULL,
    "cell" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("area_id","body_id","year","scope","version","cell")
);

-- CreateTable
CREATE TABLE "cell_notes" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "version" INTEGER NOT NULL,
    "cell" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "noted_by" TEXT NOT NULL,

    CONSTRAINT "cell_notes_pkey" PRIMARY KEY ("area_id","body_id","year","scope","version","cell")
);

-- CreateTable
CREATE TABLE "takedowns" (
    "area_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_down_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "takedowns_pkey" PRIMARY KEY ("area_id","sha256")
);

-- CreateTable
CREATE TABLE "problem_reports" (
    "area_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "cell" TEXT,
    "text" TEXT NOT NULL,
    "sender" TEXT,
    "status" "problem_status" NOT NULL DEFAULT 'received',
    "answer" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,

    CONSTRAINT "problem_reports_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateIndex
CREATE INDEX "uploads_area_id_created_at_idx" ON "uploads"("area_id", "created_at");

-- CreateIndex
CREATE INDEX "upload_items_area_id_stage_idx" ON "upload_items"("area_id", "stage");

-- CreateIndex
CREATE INDEX "upload_items_area_id_sha256_idx" ON "upload_items"("area_id", "sha256");

-- CreateIndex
CREATE INDEX "receipts_area_id_body_id_year_idx" ON "receipts"("area_id", "body_id", "year");

-- CreateIndex
CREATE INDEX "corrections_area_id_at_idx" ON "corrections"("area_id", "at");

-- CreateIndex
CREATE INDEX "problem_reports_area_id_status_received_at_idx" ON "problem_reports"("area_id", "status", "received_at");

-- AddForeignKey
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "upload_items" ADD CONSTRAINT "upload_items_area_id_upload_id_fkey" FOREIGN KEY ("area_id", "upload_id") REFERENCES "uploads"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "entries" ADD CONSTRAINT "entries_area_id_body_id_fkey" FOREIGN KEY ("area_id", "body_id") REFERENCES "bodies"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_moves" ADD CONSTRAINT "report_moves_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cell_notes" ADD CONSTRAINT "cell_notes_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "problem_reports" ADD CONSTRAINT "problem_reports_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE RESTRICT ON UPDATE NO ACTION;
