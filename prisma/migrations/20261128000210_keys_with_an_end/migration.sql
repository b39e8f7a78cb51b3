-- A key ends, does only what its scopes say, and a person has at most twenty at work, also where several are made at once.
ALTER TABLE "api_key"
  ADD COLUMN "scopes" text[] NOT NULL DEFAULT ARRAY['read', 'act'],
  ADD COLUMN "expires_at" timestamptz(3) NOT NULL DEFAULT now() + interval '30 days';
ALTER TABLE "api_key"
  ALTER COLUMN "scopes" DROP DEFAULT,
  ALTER COLUMN "expires_at" DROP DEFAULT,
  ADD CONSTRAINT "api_key_scopes" CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'act', 'sign', 'pay']),
  ADD CONSTRAINT "api_key_ends" CHECK (expires_at <= created_at + interval '366 days 1 hour');

CREATE FUNCTION api_key_limit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('api_key ' || NEW.person_id, 0));
  IF (SELECT count(*) FROM "api_key" WHERE person_id = NEW.person_id AND revoked_at IS NULL AND expires_at > now()) >= 20 THEN
    RAISE EXCEPTION 'too many keys' USING ERRCODE = 'TD020';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "api_key_limit" BEFORE INSERT ON "api_key" FOR EACH ROW EXECUTE FUNCTION api_key_limit();
