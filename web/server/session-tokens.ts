import type { DBAdapter, DBAdapterInstance, DBTransactionAdapter, Where } from 'better-auth';
import { hashOf } from '#web/documents/canonical.ts';

const kept = (where: Where): Where => {
  if (where.field !== 'token') return where;
  const { value } = where;
  return { ...where, value: Array.isArray(value) ? value.map((one) => hashOf(String(one))) : hashOf(String(value)) };
};
/** The same question with the hash in place of a session's token. */
const asKept = <Asked extends { model: string; where?: Where[] | undefined }>(asked: Asked): Asked =>
  asked.model === 'session' && asked.where ? { ...asked, where: asked.where.map(kept) } : asked;

/** What better-auth is answered: the token that it has made or asked for, never the hash. */
const withToken = <Row>(row: Row, token: unknown): Row => (row && typeof token === 'string' ? { ...row, token } : row);
const tokenIn = ({ model, where }: { readonly model: string; readonly where: readonly Where[] }) =>
  model === 'session' ? where.find(({ field }) => field === 'token')?.value : undefined;

const hashing = (inner: DBTransactionAdapter): DBTransactionAdapter => ({
  ...inner,
  async create(wanted) {
    const { token } = wanted.data as { readonly token?: unknown };
    if (wanted.model !== 'session' || typeof token !== 'string') return inner.create(wanted);
    return withToken(await inner.create({ ...wanted, data: { ...wanted.data, token: hashOf(token) } }), token);
  },
  findOne: async (asked) => withToken(await inner.findOne(asKept(asked)), tokenIn(asked)),
  findMany: (asked) => inner.findMany(asKept(asked)),
  count: (asked) => inner.count(asKept(asked)),
  update: async (asked) => withToken(await inner.update(asKept(asked)), tokenIn(asked)),
  updateMany: (asked) => inner.updateMany(asKept(asked)),
  delete: (asked) => inner.delete(asKept(asked)),
  deleteMany: (asked) => inner.deleteMany(asKept(asked)),
});

/**
 * Better-auth keeps the tokens of sessions as they are and has no setting for it. This keeps their hashes: who reads the database, or a
 * backup of it, finds none, whatever becomes of the secret that signs the cookies.
 */
export const hashedSessionTokens =
  (instance: DBAdapterInstance): DBAdapterInstance =>
  (options): DBAdapter => {
    const inner = instance(options);
    return { ...inner, ...hashing(inner), transaction: (act) => inner.transaction((within) => act(hashing(within))) };
  };
