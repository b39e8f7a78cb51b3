import { createPrivateKey } from 'node:crypto';
import { createServer } from 'node:http';
import { Client } from '@temporalio/client';
import { DefaultLogger, GracefulShutdownPeriodExpiredError, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { temporalConnection } from '#settings/temporal.ts';
import { startTracing } from '#settings/tracing.ts';
import { createActivities } from '#worker/activities/activities.ts';
import { httpBank } from '#worker/bank/http-gateway.ts';
import { healthOf } from '#worker/health/answer.ts';
import { Recordings } from '#worker/health/recordings.ts';
import { traceActivities } from '#worker/health/trace-activities.ts';
import { watchRecordings } from '#worker/health/watch-recordings.ts';
import { channelsOf, recordWhetherSent, sendingOf, startDispatcher } from '#worker/mail/start.ts';
import { anchorFile } from '#worker/record/anchors.ts';
import { Stamping } from '#worker/record/stamping.ts';
import { httpAuthority } from '#worker/record/time-stamp.ts';
import { tellOfEarlierKeys } from '#worker/sealed/needs-earlier-key.ts';
import { httpSignatures } from '#worker/signature/http-provider.ts';
import { startSigning } from '#worker/signature/start.ts';
import { assertionRule } from '#worker/signed/rule.ts';
import { readEnvironment } from './env.ts';
import { databaseOptions, endsWithinMs, workerOptions } from './options.ts';

/** The composition root: the only place where settings are read and dependencies are made. */
async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  const { SIGNATURE_URL, PORTAL_URL } = env;
  const endTracing = await startTracing('tida-worker', env.OTEL_EXPORTER_OTLP_ENDPOINT);
  Runtime.install({
    logger: new DefaultLogger(
      env.LOG_LEVEL === 'debug' ? 'DEBUG' : env.LOG_LEVEL === 'warn' ? 'WARN' : env.LOG_LEVEL === 'error' ? 'ERROR' : 'INFO',
    ),
    ...(env.WORKER_METRICS_ADDRESS ? { telemetryOptions: { metrics: { prometheus: { bindAddress: env.WORKER_METRICS_ADDRESS } } } } : {}),
  });
  const sql = new pg.Pool({ ...databaseOptions, connectionString: env.WORKER_DATABASE_URL, application_name: 'tida-worker' });
  // an idle connection that the server closes (a restart of PostgreSQL) is replaced by the next query
  sql.on('error', (error) => console.warn(`database connection lost: ${error.message}`));
  const sealKeys = [env.SEAL_PRIVATE_KEY, ...env.SEAL_PRIVATE_KEY_EARLIER].map((one) =>
    createPrivateKey(Buffer.from(one, 'base64').toString('utf8')),
  );
  const connection = await NativeConnection.connect(temporalConnection(env));
  const temporal = new Client({ connection, namespace: env.TEMPORAL_NAMESPACE });
  const mails = sendingOf(env);
  const stopping = new AbortController();
  const recordings = new Recordings();
  const worker = await Worker.create({
    ...workerOptions,
    connection,
    namespace: env.TEMPORAL_NAMESPACE,
    taskQueue: env.TEMPORAL_TASK_QUEUE,
    workflowBundle: { codePath: env.WORKFLOW_BUNDLE },
    activities: createActivities({
      sql,
      bank: httpBank(env.BANK_URL),
      sealKeys,
      rule: assertionRule(env),
      anchors: anchorFile(env.ANCHOR_FILE),
      waitDayMs: env.WAIT_DAY_MS,
      temporal,
      stopping: stopping.signal,
      ...(mails ? { mails } : {}),
      ...(SIGNATURE_URL && PORTAL_URL ? { signatures: { provider: httpSignatures(SIGNATURE_URL), portalUrl: PORTAL_URL } } : {}),
    }),
    interceptors: { activity: [traceActivities, watchRecordings(recordings)] },
  });
  const stamping = env.TIME_STAMP_URL
    ? new Stamping({
        anchorFile: env.ANCHOR_FILE,
        authority: httpAuthority(env.TIME_STAMP_URL),
        everyMs: env.TIME_STAMP_EVERY_HOURS * 3_600_000,
      })
    : undefined;
  stamping?.start();
  const servers = {
    database: () => sql.query('SELECT 1'),
    temporal: () => connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({})),
  };
  const watched = { state: () => worker.getState(), recordings, servers, ...(stamping ? { stamping } : {}) };
  const health = createServer(healthOf(watched)).listen(env.WORKER_HEALTH_PORT, env.WORKER_HEALTH_HOST);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, endInTime);
    process.once(signal, () => stopping.abort());
  }
  await recordWhetherSent(sql, channelsOf(mails), stopping.signal);
  if (mails) await startDispatcher(temporal, env.TEMPORAL_TASK_QUEUE);
  if (!mails?.mailer) console.warn('worker: SMTP_URL names no relay, no mail is sent');
  if (SIGNATURE_URL) await startSigning(temporal, env.TEMPORAL_TASK_QUEUE);
  console.log('worker: ready');
  void tellOfEarlierKeys(sql, sealKeys);
  await worker.run(); // until SIGINT or SIGTERM, which drain it
  health.close();
  stamping?.stop();
  mails?.mailer?.close();
  await connection.close();
  await sql.end();
  await endTracing();
}

/** The SDK drains on these signals; this is for what does not let itself be drained. */
function endInTime(): void {
  setTimeout(() => {
    console.error('worker: did not end in time, left what hung');
    process.exit(1);
  }, endsWithinMs).unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // what did not let itself be drained would keep the process for ever
  if (error instanceof GracefulShutdownPeriodExpiredError) process.exit(1);
  process.exitCode = 1;
});
