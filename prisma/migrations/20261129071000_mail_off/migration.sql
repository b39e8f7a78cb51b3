-- Whether mails are sent, as the worker that started last has its setting: pages promise no mail where there is none.
ALTER TABLE "mail_since" ADD COLUMN "sends" BOOLEAN NOT NULL DEFAULT true;
GRANT UPDATE ("sends") ON "mail_since" TO tida_worker;
GRANT SELECT ON "mail_since" TO tida_portal;
