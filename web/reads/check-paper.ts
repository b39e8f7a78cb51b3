import { fail } from '#web/errors/failure.ts';
import { CheckedPaper } from '#web/shapes/paper.ts';
import { kinds } from '#workflows/kinds.ts';
import { papersOf } from '#workflows/papers.ts';
import type { Context } from './context.ts';

const Signatures = CheckedPaper.shape.signatures;

/** Number and code as they stand on a paper, or the hash of a file. */
export type Asked = { readonly number: string; readonly code: string } | { readonly sha256: string };

/**
 * Whether a paper was issued: to everybody, so nothing of what it says. A number with another code is answered as a number that there is
 * not. Each question counts, by network.
 */
export async function checkPaper({ services, address }: Context, asked: Asked): Promise<CheckedPaper | null> {
  await mayCheck({ services, address });
  const [signed, issued] = await Promise.all([
    services.database.signedPaper.findFirst({ where: { sha256: { not: null }, ...asked }, omit: { content: true } }),
    services.database.issuedPaper.findFirst({ where: asked, orderBy: { firstAt: 'asc' } }),
  ]);
  const row = signed?.sha256 ? { ...signed, sha256: signed.sha256, language: 'zh' } : issued;
  const paper = kinds.flatMap(({ name }) => papersOf(name)).find(({ name }) => name === row?.paper);
  if (!row || !paper) return null;
  // their names stand in the file alone
  const signatures = signed && 'sha256' in asked ? Signatures.parse(signed.signatures) : [];
  const { number, language, actedAt, code, sha256 } = row;
  return {
    titles: paper.called,
    number,
    language: language === 'en' ? 'en' : 'zh',
    issuedAt: actedAt.toISOString(),
    code,
    sha256,
    signatures,
  };
}

/** Throws TOO_MANY. */
export async function mayCheck({ services, address }: Pick<Context, 'services' | 'address'>): Promise<void> {
  const held = await services.limits.publicCheck(address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
}
