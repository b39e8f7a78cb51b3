-- A text is what its sender has sent. Afterwards a sealed one gets its text, once, and the copy of its organisation is erased; nothing
-- else changes. A superuser is named by the audit instead.
CREATE OR REPLACE FUNCTION document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('is_superuser') = 'off' AND NOT (
    (NEW.body IS NOT DISTINCT FROM OLD.body OR (OLD.body IS NULL AND OLD.envelope IS NOT NULL))
    AND (NEW.organisation_copy IS NOT DISTINCT FROM OLD.organisation_copy OR NEW.organisation_copy IS NULL)
    AND (NEW.unsealed_at IS NOT DISTINCT FROM OLD.unsealed_at OR OLD.unsealed_at IS NULL)) THEN
    RAISE EXCEPTION 'a document stays as it was sent';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER document_stays BEFORE UPDATE ON "document" FOR EACH ROW EXECUTE FUNCTION document_stays();
