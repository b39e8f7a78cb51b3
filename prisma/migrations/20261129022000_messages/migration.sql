-- Messages of the people of a case. No fact and no evidence: written by the portal alone, in no chain. `audience` holds the
-- organisations that were named to the author; `text` is encrypted for the portal; `fingerprint` is of the words with a random value
-- that lies encrypted beside them.
CREATE TABLE "message" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "key" TEXT,
    "shared" BOOLEAN NOT NULL,
    "audience" TEXT[] NOT NULL,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "submission_id" TEXT NOT NULL,
    "text" BYTEA,
    "fingerprint" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "message_person_id_submission_id_key" ON "message"("person_id", "submission_id");
CREATE INDEX "message_case_id_key_at_idx" ON "message"("case_id", "key", "at");
ALTER TABLE "message" ADD CONSTRAINT "message_has_readers" CHECK (cardinality("audience") > 0 AND "organisation_id" = ANY("audience"));
ALTER TABLE "message" ADD CONSTRAINT "message_own_party" CHECK ("shared" OR cardinality("audience") = 1);
ALTER TABLE "message" ADD CONSTRAINT "message_text_or_withdrawn" CHECK (("text" IS NULL) = ("withdrawn_at" IS NOT NULL));

-- Who is mentioned, and since when the mention is read.
CREATE TABLE "message_mention" (
    "message_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_mention_pkey" PRIMARY KEY ("message_id", "person_id")
);
CREATE INDEX "message_mention_person_id_idx" ON "message_mention"("person_id");
CREATE INDEX "message_mention_case_id_idx" ON "message_mention"("case_id");
ALTER TABLE "message_mention" ADD CONSTRAINT "message_mention_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Its text goes once: by its author within a quarter of an hour of the database's clock, or with the person (erase_person). Until then it
-- may be encrypted again under another secret: the fingerprint stays, and a reader is shown no words of another one.
CREATE FUNCTION message_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawn_at" IS NULL AND NEW."withdrawn_at" IS NULL AND octet_length(NEW."text") = octet_length(OLD."text") THEN
    RETURN NEW;
  END IF;
  IF OLD."withdrawn_at" IS NOT NULL OR NEW."text" IS NOT NULL OR (current_user = 'tida_portal' AND OLD."at" < now() - interval '15 minutes') THEN
    RAISE EXCEPTION 'a message is not changed' USING ERRCODE = 'check_violation';
  END IF;
  NEW."withdrawn_at" := now();
  RETURN NEW;
END $$;
CREATE TRIGGER message_stays BEFORE UPDATE ON "message" FOR EACH ROW EXECUTE FUNCTION message_stays();

GRANT SELECT, INSERT ("id", "case_id", "key", "shared", "audience", "person_id", "organisation_id", "submission_id", "text", "fingerprint"),
  UPDATE ("text", "withdrawn_at") ON "message" TO tida_portal;
GRANT SELECT, INSERT ("message_id", "person_id", "case_id"), UPDATE ("read_at"), DELETE ON "message_mention" TO tida_portal;
