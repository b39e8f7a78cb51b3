import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Settings } from '#scripts/stack.mjs';
import type { ImportFile } from '#worker/admin/import-file.ts';
import { keyScopes } from '#workflows/domain/key-scope.ts';
import { cast, idOf, type Player } from './cast.ts';
import { importedOrganisations, inventedAccount, programmeParties } from './organisations.ts';
import { registerOwnKey } from './own-key.ts';
import type { Member } from './troupe.ts';

/** The people of the stories in one portal. */
export interface Company {
  readonly programmeId: string;
  readonly member: (player: Player) => Member;
}

/** For the length of a story, with all that its player may do. */
export const keyOf = (secret: string) => ({ secret, days: 1, scopes: [...keyScopes] });
export const newKey = () => `tida_${randomBytes(32).toString('base64url')}`;

/** Makes organisations, people, roles, programmes and keys by the administration command. */
export async function administer(file: ImportFile, settings: Settings): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tida-import-'));
  try {
    const path = join(folder, 'import.json');
    writeFileSync(path, JSON.stringify(file), { mode: 0o600 }); // keys are in it
    const env = { ...process.env, ADMIN_DATABASE_URL: settings['ADMIN_DATABASE_URL'] };
    await promisify(execFile)(process.execPath, ['build/admin.js', 'import', path], { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const programmeId = 'stories';

/**
 * The cast of the stories, each with a bearer key, and a programme for their project. Where binding acts need their person's own word, each
 * has an account as well, with a key of their own.
 */
export async function engage(settings: Settings): Promise<Company> {
  const players = Object.keys(cast) as Player[];
  const asserts = settings['ASSERTIONS'] === 'required';
  const members = new Map<Player, Member>(
    players.map((player) => [player, { person: idOf(player), organisation: cast[player].organisation, key: newKey() }]),
  );
  const member = (player: Player) => members.get(player) as Member;
  const accounts = new Map(players.map((player) => [player, { email: `${idOf(player)}@tida.example`, password: randomUUID() }]));
  await administer(
    {
      organisations: importedOrganisations,
      persons: players.map((player) => ({
        id: member(player).person,
        nameZh: cast[player].nameZh,
        nameEn: cast[player].nameEn,
        bankAccount: inventedAccount(member(player).person),
        key: keyOf(member(player).key),
        ...(asserts ? accounts.get(player) : {}),
      })),
      grants: players.flatMap((player) =>
        cast[player].roles.map((role) => ({ person: member(player).person, organisation: cast[player].organisation, role })),
      ),
      programmes: [{ id: programmeId, nameZh: '校企联合攻关（示例）', nameEn: 'Joint R&D (fictional)', ...programmeParties }],
    },
    settings,
  );
  if (asserts) {
    const admin = new pg.Pool({ connectionString: settings['ADMIN_DATABASE_URL'], max: 2 });
    try {
      for (const [player, account] of accounts) {
        const own = await registerOwnKey(settings['PORTAL_URL'] ?? '', admin, { person: idOf(player), ...account });
        members.set(player, { ...member(player), assert: (challenge) => own.assertChallenge(challenge) });
      }
    } finally {
      await admin.end();
    }
  }
  return { programmeId, member };
}
