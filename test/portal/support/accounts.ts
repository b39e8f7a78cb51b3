import type { Portal } from './portal.ts';

/** An address for each person of the cast, without a sign-in. */
export const everybodyHasAccount = ({ theatre }: Pick<Portal, 'theatre'>) =>
  theatre.sql.query(`WITH made AS (
      INSERT INTO "user" (id, name, email, updated_at) SELECT 'mail-' || id, name_zh, id || '@example.com', now() FROM person WHERE user_id IS NULL RETURNING id)
    UPDATE person p SET user_id = 'mail-' || p.id WHERE p.user_id IS NULL`);
