-- A code for a first authenticator is issued by an administrator too: it names the signed change that it stands on. Null: by the
-- administration commands. No role but the owner of change_people can write the name.
ALTER TABLE "authenticator_code" ADD COLUMN "change_id" TEXT;
ALTER TABLE "authenticator_code" ADD CONSTRAINT "authenticator_code_change_id_fkey"
  FOREIGN KEY ("change_id") REFERENCES "people_change"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "authenticator_code_person_id_idx" ON "authenticator_code"("person_id");

-- What pages show of codes: neither the code nor its hash.
CREATE VIEW "authenticator_code_shown" AS
  SELECT c.person_id, c.at, c.until, c.change_id, r.recorded_at AS used_at
  FROM "authenticator_code" c LEFT JOIN "authenticator_record" r ON r.person_id = c.person_id AND r.what = 'registered'
    AND r.evidence ? 'code' AND encode(sha256(convert_to(r.evidence->>'code', 'UTF8')), 'hex') = c.hash;
GRANT SELECT ON "authenticator_code_shown" TO tida_portal;

-- The person hears of a code and of each new authenticator.
ALTER TABLE "mail" DROP CONSTRAINT "mail_known_kind";
ALTER TABLE "mail" ADD CONSTRAINT "mail_known_kind" CHECK ("kind" IN ('notice', 'digest', 'reset', 'contact', 'answer', 'invitation', 'code', 'passkey-code', 'passkey'));
