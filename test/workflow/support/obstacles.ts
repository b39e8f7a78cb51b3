import type { Theatre } from './theatre.ts';

/** `57014` and `P0001` pass as far as anybody can know; `23514` never does. */
export interface Obstacle {
  /** Part of the event that meets it: a submission, a case, a type of fact. */
  readonly match: string;
  readonly sqlState: string;
  /** How long the database hangs before it says no. */
  readonly seconds?: number;
}

/** A database that takes some events and not others. */
export async function preparedFor(theatre: Theatre): Promise<void> {
  await theatre.sql.query(`
    CREATE TABLE obstacle (match text, sqlstate text, seconds float8);
    CREATE FUNCTION obstruct() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE o obstacle;
    BEGIN
      FOR o IN SELECT * FROM obstacle LOOP
        IF strpos(to_jsonb(NEW)::text, o.match) > 0 THEN
          PERFORM pg_sleep(o.seconds);
          RAISE EXCEPTION 'an obstacle' USING ERRCODE = o.sqlstate;
        END IF;
      END LOOP;
      RETURN NEW;
    END $$;
    CREATE TRIGGER obstruct BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION obstruct();`);
}

export const putInTheWay = (theatre: Theatre, { match, sqlState, seconds = 0 }: Obstacle) =>
  theatre.sql.query('INSERT INTO obstacle VALUES ($1, $2, $3)', [match, sqlState, seconds]);
export const clearTheWay = (theatre: Theatre) => theatre.sql.query('DELETE FROM obstacle');
