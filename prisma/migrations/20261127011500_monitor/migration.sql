-- CreateEnum
CREATE TYPE "check_source" AS ENUM ('page', 'fetch');

-- CreateEnum
CREATE TYPE "check_outcome" AS ENUM ('same', 'differs', 'absent', 'unread', 'unreached');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('none', 'waiting', 'sent', 'failed');

-- CreateTable
CREATE TABLE "work_years" (
    "area_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "holidays" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_years_pkey" PRIMARY KEY ("area_id","year")
);

-- CreateTable
CREATE TABLE "body_sites" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "body_sites_pkey" PRIMARY KEY ("area_id","body_id")
);

-- CreateTable
CREATE TABLE "publication_checks" (
    "area_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "number" INTEGER NOT NULL,
    "source" "check_source" NOT NULL,
    "url" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "outcome" "check_outcome" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT,
    "published_on" DATE,
    "version" INTEGER,
    "changes" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "publication_checks_pkey" PRIMARY KEY ("area_id","body_id","year","scope","number")
);

-- CreateTable
CREATE TABLE "messages" (
    "area_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mail" "mail_state" NOT NULL DEFAULT 'none',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "messages_pkey" PRIMARY KEY ("area_id","person_id","key")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "area_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "inbox" BOOLEAN NOT NULL DEFAULT true,
    "mail" BOOLEAN NOT NULL DEFAULT false,
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("area_id","person_id")
);

-- CreateIndex
CREATE INDEX "publication_checks_area_id_year_idx" ON "publication_checks"("area_id", "year");

-- CreateIndex
CREATE INDEX "messages_area_id_person_id_at_idx" ON "messages"("area_id", "person_id", "at");

-- CreateIndex
CREATE INDEX "messages_mail_next_at_idx" ON "messages"("mail", "next_at");

-- AddForeignKey
ALTER TABLE "work_years" ADD CONSTRAINT "work_years_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "body_sites" ADD CONSTRAINT "body_sites_area_id_body_id_fkey" FOREIGN KEY ("area_id", "body_id") REFERENCES "bodies"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication_checks" ADD CONSTRAINT "publication_checks_area_id_body_id_fkey" FOREIGN KEY ("area_id", "body_id") REFERENCES "bodies"("area_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
