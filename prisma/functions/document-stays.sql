-- A text is what its sender has sent. Afterwards a sealed one gets its text, once, and the copy of its organisation is erased; the portal,
-- which cannot erase it, may encrypt it again: a reader compares it with the document's hash. Nothing else changes. A superuser is named by the audit instead.
CREATE OR REPLACE FUNCTION document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('is_superuser') = 'off' AND NOT (
    (NEW.body IS NOT DISTINCT FROM OLD.body OR (OLD.body IS NULL AND OLD.envelope IS NOT NULL))
    AND (NEW.organisation_copy IS NOT DISTINCT FROM OLD.organisation_copy
      OR CASE WHEN current_user = 'tida_portal' THEN octet_length(NEW.organisation_copy) = octet_length(OLD.organisation_copy) IS TRUE
        ELSE NEW.organisation_copy IS NULL END)
    AND (NEW.unsealed_at IS NOT DISTINCT FROM OLD.unsealed_at OR OLD.unsealed_at IS NULL)) THEN
    RAISE EXCEPTION 'a document stays as it was sent';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER document_stays BEFORE UPDATE ON "document" FOR EACH ROW EXECUTE FUNCTION document_stays();
