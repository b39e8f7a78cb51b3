import { createPrivateKey } from 'node:crypto';
import { createServer } from 'node:http';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { createActivities } from '#worker/activities/activities.ts';
import { httpBank } from '#worker/bank/http-gateway.ts';
import { readEnvironment } from './env.ts';
import { databaseConnections, workerOptions } from './options.ts';

/** The composition root: the only place where settings are read and dependencies are made. */
async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  Runtime.install({
    logger: new DefaultLogger(
      env.LOG_LEVEL === 'debug' ? 'DEBUG' : env.LOG_LEVEL === 'warn' ? 'WARN' : env.LOG_LEVEL === 'error' ? 'ERROR' : 'INFO',
    ),
  });
  const sql = new pg.Pool({ connectionString: env.WORKER_DATABASE_URL, max: databaseConnections, application_name: 'tida-worker' });
  // an idle connection that the server closes (a restart of PostgreSQL) is replaced by the next query
  sql.on('error', (error) => console.warn(`database connection lost: ${error.message}`));
  const sealKey = createPrivateKey(Buffer.from(env.SEAL_PRIVATE_KEY, 'base64').toString('utf8'));
  const connection = await NativeConnection.connect({ address: env.TEMPORAL_ADDRESS });
  const worker = await Worker.create({
    ...workerOptions,
    connection,
    namespace: env.TEMPORAL_NAMESPACE,
    taskQueue: env.TEMPORAL_TASK_QUEUE,
    workflowBundle: { codePath: env.WORKFLOW_BUNDLE },
    activities: createActivities({ sql, bank: httpBank(env.BANK_URL), sealKey }),
  });
  const health = createServer((request, response) => {
    const running = worker.getState() === 'RUNNING';
    response.writeHead(request.url === '/healthz' ? (running ? 200 : 503) : 404).end(running ? 'ok' : worker.getState());
  }).listen(env.WORKER_HEALTH_PORT);
  console.log('worker: ready');
  await worker.run(); // until SIGINT or SIGTERM, which drain it
  health.close();
  await connection.close();
  await sql.end();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
