-- An invitation goes out by mail where mails are sent. Of each link in a mail the hash alone; the worker makes it as it sends the mail.
CREATE TABLE "invitation_link" (
    "hash" TEXT NOT NULL,
    "invitation_id" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_link_pkey" PRIMARY KEY ("hash")
);
GRANT INSERT ON "invitation_link" TO tida_worker;
GRANT SELECT ON "invitation_link" TO tida_portal;

ALTER TABLE "mail" DROP CONSTRAINT "mail_known_kind";
ALTER TABLE "mail" ADD CONSTRAINT "mail_known_kind" CHECK ("kind" IN ('notice', 'digest', 'reset', 'contact', 'invitation'));
CREATE INDEX "mail_subject_id_idx" ON "mail"("subject_id");
