-- A mail that the relay took and another one gave back later.
CREATE TABLE "mail_bounce" (
    "mail_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_bounce_pkey" PRIMARY KEY ("mail_id"),
    CONSTRAINT "mail_bounce_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
GRANT SELECT, INSERT ON "mail_bounce" TO tida_portal;
