import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';

const Names = z.object({ zh: Shown, en: Shown });
const Accounts = z.array(z.object({ email: Shown, password: Shown, names: Names, organisation: Names, roles: z.array(Shown) }));

/** The accounts that the demonstration has made, as it has written them down; none before it has run. */
export async function demonstrationAccounts(dataDir = process.env['TIDA_DATA']): Promise<z.infer<typeof Accounts>> {
  if (!dataDir) return [];
  const text = await readFile(join(dataDir, 'demonstration-accounts.json'), 'utf8').catch(() => '[]');
  const parsed = Accounts.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : [];
}
