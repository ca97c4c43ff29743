-- What changed rules that compare would find, beside what stands until somebody lets it take effect.
ALTER TABLE "context_findings" ADD COLUMN "next_findings" JSONB, ADD COLUMN "next_rules" TEXT;
