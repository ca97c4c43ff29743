-- Findings of several reports that go back to one wrong cell, by the cause that they have in their own report.
ALTER TABLE "context_findings" ADD COLUMN "roots" JSONB NOT NULL DEFAULT '{}';

-- Reports that were compared before are looked at again for it.
UPDATE "areas" SET "judged_revision" = "judged_revision" - 1;
