-- CreateEnum
CREATE TYPE "area_level" AS ENUM ('country', 'province', 'city', 'county');

-- CreateEnum
CREATE TYPE "body_kind" AS ENUM ('government', 'office', 'department', 'town', 'subdistrict', 'branch', 'committee', 'authorised');

-- CreateEnum
CREATE TYPE "name_kind" AS ENUM ('full', 'short', 'alias', 'english');

-- CreateEnum
CREATE TYPE "succession_kind" AS ENUM ('merger', 'split', 'transfer', 'dissolution');

-- CreateEnum
CREATE TYPE "document_origin" AS ENUM ('upload', 'command', 'demo');

-- CreateEnum
CREATE TYPE "report_scope" AS ENUM ('own', 'aggregate');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('draft', 'submitted', 'returned', 'accepted', 'live', 'corrected', 'withdrawn');

-- CreateTable
CREATE TABLE "areas" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "level" "area_level" NOT NULL,
    "parent_id" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "reports" INTEGER NOT NULL DEFAULT 0,
    "first_year" INTEGER,
    "last_year" INTEGER,

    CONSTRAINT "areas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bodies" (
    "area_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" "body_kind" NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "bodies_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "body_names" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "body_names_pkey" PRIMARY KEY ("area_id","body_id","name")
);

-- CreateTable
CREATE TABLE "successions" (
    "area_id" TEXT NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "kind" "succession_kind" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "successions_pkey" PRIMARY KEY ("area_id","from_id","to_id","happened_on")
);

-- CreateTable
CREATE TABLE "documents" (
    "area_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "origin" "document_origin" NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" JSONB NOT NULL,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("area_id","sha256")
);

-- CreateTable
CREATE TABLE "reports" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "state" "report_state" NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "published_on" DATE,
    "published_url" TEXT,
    "live_at" TIMESTAMPTZ(3),
    "live_version" INTEGER,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("area_id","body_id","year","scope")
);

-- CreateTable
CREATE TABLE "report_versions" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "number" INTEGER NOT NULL,
    "form" TEXT,
    "document_sha256" TEXT NOT NULL,
    "parser" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "report_versions_pkey" PRIMARY KEY ("area_id","body_id","year","scope","number")
);

-- CreateTable
CREATE TABLE "figures" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "version" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "reviewed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("area_id","body_id","year","scope")
);

-- CreateIndex
CREATE INDEX "body_names_area_id_name_idx" ON "body_names"("area_id", "name");

-- CreateIndex
CREATE INDEX "reports_area_id_year_idx" ON "reports"("area_id", "year");

-- CreateIndex
CREATE INDEX "report_versions_area_id_document_sha256_idx" ON "report_versions"("area_id", "document_sha256");

-- CreateIndex
CREATE INDEX "figures_area_id_year_idx" ON "figures"("area_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "figures_area_id_body_id_year_scope_version_key" ON "figures"("area_id", "body_id", "year", "scope", "version");

-- AddForeignKey
ALTER TABLE "areas" ADD CONSTRAINT "areas_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "body_names" ADD CONSTRAINT "body_names_area_id_body_id_fkey" FOREIGN KEY ("area_id", "body_id") REFERENCES "bodies"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "successions" ADD CONSTRAINT "successions_area_id_from_id_fkey" FOREIGN KEY ("area_id", "from_id") REFERENCES "bodies"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "successions" ADD CONSTRAINT "successions_area_id_to_id_fkey" FOREIGN KEY ("area_id", "to_id") REFERENCES "bodies"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_area_id_body_id_fkey" FOREIGN KEY ("area_id", "body_id") REFERENCES "bodies"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_area_id_body_id_year_scope_live_version_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope", "live_version") REFERENCES "report_versions"("area_id", "body_id", "year", "scope", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_area_id_document_sha256_fkey" FOREIGN KEY ("area_id", "document_sha256") REFERENCES "documents"("area_id", "sha256") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_area_id_body_id_year_scope_version_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope", "version") REFERENCES "report_versions"("area_id", "body_id", "year", "scope", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;
