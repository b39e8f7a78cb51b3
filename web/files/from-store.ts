import { fail } from '#web/errors/failure.ts';
import type { Services } from '#web/server/services.ts';
import { StoreAway } from './store.ts';

/** What a store that is away leaves undone is refused in words; the log says why. */
export async function fromStore<Answer>({ log }: Pick<Services, 'log'>, id: string, work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    log.error({ event: 'store-away', file: id, err: error }, 'the file store is away or refuses its key');
    throw fail('STORE_AWAY');
  }
}
