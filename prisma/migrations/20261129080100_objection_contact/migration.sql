-- The mail address that an objector without an account has left. It gets no answer before its confirmation by a link.
CREATE TABLE "objection_contact" (
    "case_id" TEXT NOT NULL,
    "objection" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    -- the end of the objection that was answered
    "answered" TEXT,

    CONSTRAINT "objection_contact_pkey" PRIMARY KEY ("case_id", "objection")
);
CREATE INDEX "objection_contact_address_idx" ON "objection_contact"("address");

-- A link of a mail to the objector; the hash alone.
CREATE TABLE "objection_link" (
    "hash" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "objection" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "objection_link_pkey" PRIMARY KEY ("hash")
);

ALTER TABLE "mail" DROP CONSTRAINT "mail_known_kind";
ALTER TABLE "mail" ADD CONSTRAINT "mail_known_kind" CHECK ("kind" IN ('notice', 'digest', 'reset', 'contact', 'answer', 'invitation'));

GRANT SELECT, INSERT ON "objection_contact" TO tida_worker;
GRANT UPDATE ("answered") ON "objection_contact" TO tida_worker;
GRANT INSERT ON "objection_link" TO tida_worker;
-- that an address is confirmed, never the address
GRANT SELECT ("case_id", "objection", "confirmed_at") ON "objection_contact" TO tida_portal;
GRANT SELECT ON "objection_link" TO tida_portal;
