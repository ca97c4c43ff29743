-- CreateTable
CREATE TABLE "displays" (
    "area_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scope" "report_scope" NOT NULL,
    "version" INTEGER,
    "reviewed" BOOLEAN NOT NULL,
    "published_on" DATE,
    "published_url" TEXT,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "displays_pkey" PRIMARY KEY ("area_id","revision")
);

-- CreateIndex
CREATE INDEX "displays_area_id_body_id_year_scope_revision_idx" ON "displays"("area_id", "body_id", "year", "scope", "revision");

-- AddForeignKey
ALTER TABLE "displays" ADD CONSTRAINT "displays_area_id_body_id_year_scope_fkey" FOREIGN KEY ("area_id", "body_id", "year", "scope") REFERENCES "reports"("area_id", "body_id", "year", "scope") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What is on display already: since when the versions before it were is not known.
INSERT INTO displays (area_id, revision, body_id, year, scope, version, reviewed, published_on, published_url, shown_at)
SELECT reports.area_id, row_number() OVER (PARTITION BY reports.area_id ORDER BY live_at, reports.year, reports.body_id, reports.scope),
       reports.body_id, reports.year, reports.scope, live_version, coalesce(figures.reviewed, false), published_on, published_url, live_at
FROM reports LEFT JOIN figures USING (area_id, body_id, year, scope)
WHERE live_version IS NOT NULL AND live_at IS NOT NULL;
