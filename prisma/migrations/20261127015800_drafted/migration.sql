-- Up to which revision of the area new editions of its rankings were drafted.
ALTER TABLE "areas" ADD COLUMN "drafted_revision" INTEGER NOT NULL DEFAULT 0;
