-- The applicant's way back to an application: a token, of which the hash alone is kept. No fact: the portal's own.
CREATE TABLE "admission_token" (
    "token_hash" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "admission_token_pkey" PRIMARY KEY ("token_hash")
);
GRANT SELECT, INSERT ON "admission_token" TO tida_portal;
