import pg from 'pg';

const againAfterMs = 1000;

interface Ears {
  /** A case of this id has been recorded further. */
  readonly onCase: (id: string) => void;
  /** From now on nothing is missed; what went by before may have been. */
  readonly onConnected: () => void;
  readonly onLost: (error: unknown) => void;
}

/** The one connection of this process on which PostgreSQL says which cases have changed. It comes back by itself. */
export function hearChanges(url: string, { onCase, onConnected, onLost }: Ears): () => void {
  let stopped = false;
  let present: pg.Client | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000, keepAlive: true });
    present = client;
    let isLost = false;
    const lost = (error?: unknown) => {
      if (isLost) return;
      isLost = true;
      client.end().catch(() => {});
      if (stopped) return;
      onLost(error);
      timer = setTimeout(() => void connect(), againAfterMs);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => onCase(payload ?? ''));
    try {
      await client.connect();
      await client.query('LISTEN case_changed');
      onConnected();
    } catch (error) {
      lost(error);
    }
  };
  void connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    present?.end().catch(() => {});
  };
}
