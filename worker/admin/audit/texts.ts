import type { Sql } from '#worker/admin/register.ts';
import type { Composition, NamedOrganisation } from '#workflows/engine/composed.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed } from '#workflows/kinds.ts';

type Body = Readonly<Record<string, unknown>>;

/** Documents of texts that differ from the text written once more from the recorded terms, by hash. */
export async function alteredTexts(sql: Sql, caseId: string): Promise<string[]> {
  const { rows } = await sql.query<{ kind: string; state: CaseState }>(
    'SELECT c.kind, s.state FROM cases c JOIN case_state s ON s.case_id = c.id WHERE c.id = $1',
    [caseId],
  );
  const [found] = rows;
  if (!found) return [];
  const altered: string[] = [];
  for (const { document, compose } of kindNamed(found.kind).frozenTexts?.(found.state) ?? []) {
    const body = (await bodiesOf(sql, caseId, [document])).get(document);
    if (!body) continue; // missing or altered by its hash: named as such
    if (!(await isWritten(sql, caseId, body, () => compose(body)))) altered.push(document);
  }
  return altered;
}

async function isWritten(sql: Sql, caseId: string, body: Body, compose: () => Composition | undefined): Promise<boolean> {
  try {
    const composition = compose();
    if (!composition) return false;
    const bodies = await bodiesOf(sql, caseId, Object.values(composition.texts));
    const texts = Object.fromEntries(Object.entries(composition.texts).map(([name, hash]) => [name, bodies.get(hash)]));
    // under the names of one instant: the text was written before or after each correction of the register
    for (const organisations of await namesInTurn(sql, composition.organisations)) {
      const written = composition.write({ texts, organisations });
      if (Object.entries(written).every(([field, text]) => body[field] === text)) return true;
    }
    return false;
  } catch {
    return false; // terms or sources from which no text can be written
  }
}

/** The organisations' names now, and before each correction of one of them, the latest first. */
async function namesInTurn(sql: Sql, ids: readonly string[]): Promise<Record<string, NamedOrganisation>[]> {
  const { rows } = await sql.query<{ id: string } & NamedOrganisation>(
    'SELECT id, name_zh AS "nameZh", name_en AS "nameEn", uscc FROM organisation WHERE id = ANY($1)',
    [ids],
  );
  const { rows: former } = await sql.query<{ id: string; nameZh: string; nameEn: string }>(
    'SELECT subject_id AS id, name_zh AS "nameZh", name_en AS "nameEn" FROM former_name WHERE subject_id = ANY($1) ORDER BY until DESC, entry_id DESC',
    [ids],
  );
  let names = Object.fromEntries(rows.map(({ id, ...named }): [string, NamedOrganisation] => [id, named]));
  const inTurn = [names];
  for (const { id, ...before } of former) {
    const uscc = names[id]?.uscc ?? null;
    names = { ...names, [id]: { ...before, uscc } };
    inTurn.push(names);
  }
  return inTurn;
}

async function bodiesOf(sql: Sql, caseId: string, hashes: readonly string[]): Promise<Map<string, Body>> {
  const { rows } = await sql.query<{ hash: string; body: string }>(
    'SELECT DISTINCT ON (hash) hash, body FROM document WHERE case_id = $1 AND hash = ANY($2) AND body IS NOT NULL ORDER BY hash',
    [caseId, hashes],
  );
  return new Map(rows.map(({ hash, body }) => [hash, JSON.parse(body) as Body]));
}
