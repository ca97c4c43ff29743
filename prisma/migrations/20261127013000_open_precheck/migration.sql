-- Whether the area lets everybody check a draft before publishing (公布前自查), not only those who have an account.
ALTER TABLE "areas" ADD COLUMN "open_precheck" BOOLEAN NOT NULL DEFAULT false;
