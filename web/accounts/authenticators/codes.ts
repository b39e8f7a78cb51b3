import { createHmac } from 'node:crypto';
import type { Database } from '#web/server/database.server.ts';
import type { Services } from '#web/server/services.ts';

const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const grouped = (text: string) => text.replaceAll(/(.{5})(?=.)/g, '$1-');

/** The code of one change: sent again with the administrator's assertion, it is the same. */
export const codeOf = ({ keys }: Services, id: string): string =>
  grouped(
    Array.from(
      createHmac('sha256', keys.nonce).update(`authenticator code ${id}`).digest().subarray(0, 25),
      (byte) => signs[byte % signs.length],
    ).join(''),
  );

/** As it was printed, however it was typed. */
export const typedCode = (text: string): string => grouped(text.toLowerCase().replaceAll(/[\s-]/g, ''));

export interface CodeRow {
  readonly person: string;
  readonly at: Date;
  readonly until: Date;
  readonly usedAt: Date | null;
  /** Null: by administration commands. */
  readonly by: string | null;
  readonly organisation: string | null;
}
/** Codes of these persons, and those that an organisation has issued to others; the latest first. */
export const codesOf = (database: Database, persons: readonly string[], organisation: string | null = null): Promise<CodeRow[]> =>
  database.rows<CodeRow>`
    SELECT c.person_id AS person, c.at, c.until, c.used_at AS "usedAt", p.by_person_id AS by, p.organisation_id AS organisation
    FROM authenticator_code_shown c LEFT JOIN people_change p ON p.id = c.change_id
    WHERE c.person_id = ANY(${[...persons]}) OR p.organisation_id = ${organisation} ORDER BY c.at DESC LIMIT 200`;
