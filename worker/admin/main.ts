import { userInfo } from 'node:os';
import pg from 'pg';
import { settingOf } from '#settings/read-settings.ts';
import { parseArguments } from './arguments.ts';
import { UsageError } from './commands.ts';

async function main(): Promise<void> {
  const { command, options, files, by = userInfo().username } = parseArguments(process.argv.slice(2));
  const connectionString = settingOf(process.env, 'ADMIN_DATABASE_URL');
  if (!connectionString) throw new UsageError('ADMIN_DATABASE_URL is missing.');
  const sql = new pg.Client({ connectionString, application_name: 'tida-admin' });
  await sql.connect();
  try {
    // the author of the records; the database adds the time and the former values
    await sql.query("SELECT set_config('tida.by', $1, false)", [by]);
    await sql.query('BEGIN');
    const answer = await command.run(sql, options, files);
    await sql.query('COMMIT');
    console.log(JSON.stringify(answer, null, 2));
  } finally {
    // after an error this undoes everything; after COMMIT there is nothing to undo
    await sql.query('ROLLBACK').catch(() => undefined);
    await sql.end();
  }
}

main().catch((error: unknown) => {
  const constraint = error instanceof pg.DatabaseError ? error.message : undefined;
  console.error(error instanceof UsageError ? error.message : (constraint ?? error));
  process.exitCode = 1;
});
