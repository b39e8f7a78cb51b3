-- Notices to who is asked to write in a colleague's form, or is mentioned in a message. `planned_at`: its mails and messages are planned.
ALTER TABLE "draft_writer" ADD COLUMN "planned_at" TIMESTAMPTZ(3);
ALTER TABLE "message_mention" ADD COLUMN "planned_at" TIMESTAMPTZ(3);
UPDATE "draft_writer" SET "planned_at" = now();
UPDATE "message_mention" SET "planned_at" = now();
CREATE INDEX "draft_writer_unplanned_idx" ON "draft_writer"("asked_at") WHERE "planned_at" IS NULL;
CREATE INDEX "message_mention_unplanned_idx" ON "message_mention"("message_id") WHERE "planned_at" IS NULL;

-- Such an item names the form's holder, or the message.
ALTER TABLE "mail_item" ALTER COLUMN "version" DROP NOT NULL;
ALTER TABLE "mail_item" ADD COLUMN "holder_id" TEXT;
ALTER TABLE "mail_item" ADD COLUMN "message_id" TEXT;
ALTER TABLE "mail_item" DROP CONSTRAINT "mail_item_one";
ALTER TABLE "mail_item" ADD CONSTRAINT "mail_item_one" CHECK (CASE "kind"
  WHEN 'writing' THEN num_nonnulls("key", "holder_id") = 2 AND num_nonnulls("version", "n", "message_id") = 0
  WHEN 'mention' THEN "message_id" IS NOT NULL AND num_nonnulls("version", "n", "key", "holder_id") = 0
  ELSE "version" IS NOT NULL AND num_nonnulls("n", "key") = 1 AND num_nonnulls("holder_id", "message_id") = 0 END);
CREATE INDEX "mail_item_case_id_key_person_id_idx" ON "mail_item"("case_id", "key", "person_id") WHERE "kind" = 'writing';

CREATE TRIGGER "mail_waits" AFTER INSERT ON "draft_writer" FOR EACH STATEMENT EXECUTE FUNCTION mail_waits();
CREATE TRIGGER "mail_waits" AFTER INSERT ON "message_mention" FOR EACH STATEMENT EXECUTE FUNCTION mail_waits();

-- Who is named, by whom and where; no text.
GRANT SELECT, UPDATE ("planned_at") ON "draft_writer", "message_mention" TO tida_worker;
GRANT SELECT ("id", "case_id", "key", "shared", "audience", "at", "withdrawn_at") ON "message" TO tida_worker;
