import { readFileSync } from 'node:fs';
import pg from 'pg';
import { parseArguments } from './arguments.ts';
import { commands, UsageError } from './commands.ts';
import { SeparatedRoles } from './register.ts';

async function main(): Promise<void> {
  const { name, options, files } = parseArguments(process.argv.slice(2));
  const command = commands[name];
  if (!command)
    throw new UsageError(
      `管理命令 Commands:\n${Object.values(commands)
        .map(({ usage }) => `  ${usage}`)
        .join('\n')}`,
    );
  const file = process.env['WORKER_DATABASE_URL_FILE'];
  const connectionString = process.env['WORKER_DATABASE_URL'] ?? (file ? readFileSync(file, 'utf8').trim() : undefined);
  if (!connectionString) throw new UsageError('WORKER_DATABASE_URL is missing.');
  const sql = new pg.Client({ connectionString, application_name: 'tida-admin' });
  await sql.connect();
  try {
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
  console.error(error instanceof UsageError || error instanceof SeparatedRoles ? error.message : (constraint ?? error));
  process.exitCode = 1;
});
