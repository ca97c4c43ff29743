-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('reminder', 'rectification', 'circular');

-- CreateTable
CREATE TABLE "notices" (
    "area_id" TEXT NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "issue_year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "body_id" TEXT,
    "due_on" DATE,
    "letter" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" TEXT NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,
    "withdraw_reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("area_id","kind","issue_year","number")
);

-- CreateTable
CREATE TABLE "notice_offices" (
    "area_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notice_offices_pkey" PRIMARY KEY ("area_id")
);

-- CreateIndex
CREATE INDEX "notices_area_id_year_idx" ON "notices"("area_id", "year");

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_area_id_body_id_fkey" FOREIGN KEY ("area_id", "body_id") REFERENCES "bodies"("area_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notice_offices" ADD CONSTRAINT "notice_offices_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
