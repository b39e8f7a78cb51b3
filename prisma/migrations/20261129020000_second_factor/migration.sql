-- A second factor for signing in: a secret of the person's authenticator app, encrypted by the portal, and keyed hashes of the
-- recovery codes that are left. Without `confirmed_at` it is being set up, and no sign-in asks for it.
CREATE TABLE "second_factor" (
    "user_id" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "recovery" TEXT[] NOT NULL DEFAULT '{}',
    -- the latest interval of 30 seconds whose code was used: none is used twice
    "last_interval" INTEGER NOT NULL DEFAULT 0,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "second_factor" TO tida_portal;
-- administration takes a lost one away, and reads no secret
GRANT SELECT ("user_id", "confirmed_at"), DELETE ON "second_factor" TO tida_admin;
