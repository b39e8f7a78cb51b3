-- A way to a new password, sent by mail: only the hash is kept, it works once and for half an hour. The worker makes it as it
-- sends the mail, so it stands in no request, queue or history.
CREATE TABLE "password_reset" (
    "hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("hash")
);
CREATE INDEX "password_reset_user_id_idx" ON "password_reset"("user_id");

GRANT INSERT ON "password_reset" TO tida_worker;
GRANT SELECT, UPDATE ("used_at") ON "password_reset" TO tida_portal;
