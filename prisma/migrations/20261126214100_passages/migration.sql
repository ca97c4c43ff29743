-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "safe" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "document_files" (
    "area_id" TEXT NOT NULL,
    "document_sha256" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "document_files_pkey" PRIMARY KEY ("area_id","document_sha256","number")
);

-- CreateTable
CREATE TABLE "passages" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "grams" INTEGER[],

    CONSTRAINT "passages_pkey" PRIMARY KEY ("area_id","body_id","year","scope","number")
);

-- CreateIndex
CREATE INDEX "passages_grams_idx" ON "passages" USING GIN ("grams");

-- AddForeignKey
ALTER TABLE "document_files" ADD CONSTRAINT "document_files_area_id_document_sha256_fkey" FOREIGN KEY ("area_id", "document_sha256") REFERENCES "documents"("area_id", "sha256") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "passages" ADD CONSTRAINT "passages_area_id_body_id_year_scope_version_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope", "version") REFERENCES "report_versions"("area_id", "body_id", "year", "scope", "number") ON DELETE CASCADE ON UPDATE NO ACTION;
