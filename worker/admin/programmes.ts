import type { z } from 'zod';
import type { NewProgramme } from './import-file.ts';
import type { Sql } from './register.ts';

export async function addProgramme(
  sql: Sql,
  { id, nameZh, nameEn, platform, funder, jurisdiction = 'CN', terms = {} }: z.output<typeof NewProgramme>,
): Promise<void> {
  await sql.query(
    'INSERT INTO programme (id, name_zh, name_en, platform_id, funder_id, jurisdiction, terms) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING',
    [id, nameZh, nameEn, platform, funder, jurisdiction, JSON.stringify(terms)],
  );
}
