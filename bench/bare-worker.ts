// A worker of its own for the bare Updates, as large as the real one: bench/bare.ts starts it.
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { databaseOptions, workerOptions } from '#worker/options.ts';

const createActivities = (sql: pg.Pool) => ({
  async selectOne(): Promise<void> {
    await sql.query({ name: 'select-one', text: 'SELECT 1' });
  },
});
export type BareActivities = ReturnType<typeof createActivities>;

const [codePath = '', taskQueue = ''] = process.argv.slice(2);
const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = 'default', WORKER_DATABASE_URL: connectionString } = process.env;
Runtime.install({ logger: new DefaultLogger('WARN') });
const sql = new pg.Pool({ connectionString, ...databaseOptions });
const connection = await NativeConnection.connect({ address });
const options = { ...workerOptions, connection, namespace, taskQueue, workflowBundle: { codePath }, activities: createActivities(sql) };
const worker = await Worker.create(options);
process.once('disconnect', () => process.exit()); // a bench that was killed stops nothing itself
process.send?.('ready');
await worker.run();
await connection.close();
await sql.end();
process.disconnect?.();
