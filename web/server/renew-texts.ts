import { aboutSecondFactor } from '#web/accounts/second-factor/spend-code.ts';
import { aboutDraft } from '#web/documents/drafts.ts';
import { copyOf, renewedText, type TextKeys } from '#web/documents/private-text.ts';
import { aboutFile } from '#web/files/kept.ts';
import { aboutMessage } from '#web/reads/message-text.ts';
import { aboutLetter } from '#web/trpc/people/letters.ts';
import type { Services } from './services.ts';

/** A column of encrypted texts. */
interface Column {
  readonly table: string;
  readonly column: string;
  readonly id: readonly string[];
  readonly keys: TextKeys;
  readonly about: (id: Readonly<Record<string, string>>) => string;
}

/** All texts that only the portal reads. */
export const columnsOf = ({ keys: { draft, letter, message, secondFactor } }: Services): readonly Column[] => [
  {
    table: 'draft',
    column: 'body',
    id: ['case_id', 'key', 'organisation_id', 'person_id', 'outcome'],
    keys: draft,
    about: ({ case_id: caseId = '', key = '', organisation_id: organisationId = '', person_id: personId = '', outcome = '' }) =>
      aboutDraft({ caseId, key, organisationId, personId }, outcome),
  },
  {
    table: 'file',
    column: 'secret',
    id: ['id', 'case_id'],
    keys: draft,
    about: ({ id = '', case_id: caseId = '' }) => aboutFile({ id, caseId }),
  },
  {
    table: 'signatory_letter',
    column: 'content',
    id: ['organisation_id', 'sha256'],
    keys: letter,
    about: ({ organisation_id: organisation = '', sha256 = '' }) => aboutLetter(organisation, sha256),
  },
  {
    table: 'second_factor',
    column: 'secret',
    id: ['user_id'],
    keys: secondFactor,
    about: ({ user_id: user = '' }) => aboutSecondFactor(user),
  },
  {
    table: 'document',
    column: 'organisation_copy',
    id: ['case_id', 'submission_id', 'hash', 'organisation_id'],
    keys: draft,
    about: ({ case_id: caseId = '', organisation_id: organisation = '' }) => copyOf(caseId, organisation),
  },
  { table: 'message', column: 'text', id: ['id'], keys: message, about: ({ id = '' }) => aboutMessage(id) },
];

/** Counts of texts that an earlier secret has encrypted. */
export interface Renewal {
  readonly renewed: number;
  /** Opened by no secret that is set. */
  readonly unreadable: number;
}

/**
 * Encrypts under the present secret what an earlier one has encrypted. May run twice, and in several portals: a text changes only
 * where it is still the one that was read.
 */
export async function renewTexts(services: Services): Promise<Renewal> {
  const { database, log } = services;
  const count = { renewed: 0, unreadable: 0 };
  for (const one of columnsOf(services)) {
    const { rows } = await database.pool.query<Record<string, string>>(
      `SELECT ${one.id.map((name) => `"${name}"`).join(', ')} FROM "${one.table}" WHERE "${one.column}" IS NOT NULL`,
    );
    for (const id of rows) {
      const done = await renew(services, one, id);
      if (done) count[done] += 1;
    }
  }
  log.info({ event: 'texts-renewed', ...count }, 'texts of earlier secrets are encrypted under the present one');
  if (count.unreadable === 0)
    log.info(
      { event: 'earlier-secrets-free' },
      'no text needs an earlier secret: once all portals have the new one, PORTAL_SECRET_EARLIER may be taken away',
    );
  return count;
}

const hourMs = 3_600_000;

/** At once and every hour, because a portal with the former secret may still be at work; answers what ends it. */
export function renewTextsHourly(services: Services): () => void {
  if (services.env.PORTAL_SECRET_EARLIER.length === 0) return () => undefined;
  const renewAll = () =>
    void renewTexts(services).catch((error: unknown) => services.log.warn({ err: error }, 'texts of earlier secrets are not renewed'));
  renewAll();
  const timer = setInterval(renewAll, hourMs).unref();
  return () => clearInterval(timer);
}

async function renew({ database, log }: Services, { table, column, keys, about }: Column, id: Readonly<Record<string, string>>) {
  const named = Object.keys(id);
  const where = named.map((name, n) => `"${name}" = $${n + 1}`).join(' AND ');
  const values = named.map((name) => id[name]);
  const { rows } = await database.pool.query<{ bytes: Buffer | null }>(
    `SELECT "${column}" AS bytes FROM "${table}" WHERE ${where}`,
    values,
  );
  const bytes = rows[0]?.bytes;
  if (!bytes) return undefined;
  try {
    const renewed = renewedText(bytes, keys, about(id));
    if (renewed === undefined) return undefined;
    const [old, present] = [`$${named.length + 1}`, `$${named.length + 2}`];
    const { rowCount } = await database.pool.query(
      `UPDATE "${table}" SET "${column}" = ${present} WHERE ${where} AND "${column}" = ${old}`,
      [...values, bytes, Buffer.from(renewed)],
    );
    return rowCount ? 'renewed' : undefined;
  } catch (error) {
    log.warn({ err: error, event: 'text-not-renewed', table }, 'no secret opens this text');
    return 'unreadable';
  }
}
