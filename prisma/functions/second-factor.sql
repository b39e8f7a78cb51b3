-- Each turning on and off of a second factor, and each use of a recovery code, stands beside the changes of administration. Written
-- by a trigger, so that the portal cannot leave it out; neither secret nor code is in it.
CREATE OR REPLACE FUNCTION record_second_factor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' AND OLD.confirmed_at IS NOT NULL
    THEN jsonb_build_object('user_id', OLD.user_id, 'confirmed_at', OLD.confirmed_at, 'recovery_codes', cardinality(OLD.recovery)) END;
  is_now jsonb := CASE WHEN TG_OP <> 'DELETE' AND NEW.confirmed_at IS NOT NULL
    THEN jsonb_build_object('user_id', NEW.user_id, 'confirmed_at', NEW.confirmed_at, 'recovery_codes', cardinality(NEW.recovery)) END;
BEGIN
  IF was IS NOT DISTINCT FROM is_now AND (TG_OP <> 'UPDATE' OR OLD.recovery = NEW.recovery) THEN RETURN NULL; END IF;
  INSERT INTO "admin_record" ("by", role, object, before, after)
  VALUES (nullif(current_setting('tida.by', true), ''), session_user, TG_TABLE_NAME, was, is_now);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION record_second_factor() FROM PUBLIC;
CREATE OR REPLACE TRIGGER record_second_factor AFTER INSERT OR UPDATE OR DELETE ON "second_factor" FOR EACH ROW EXECUTE FUNCTION record_second_factor();
