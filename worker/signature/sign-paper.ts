import { createHash } from 'node:crypto';
import type pg from 'pg';
import { contentOf, numberOf } from '#papers/content-of.ts';
import { sayingIn } from '#papers/saying.ts';
import { readCertificate } from '#papers/signature/certificate.ts';
import { signaturesIn } from '#papers/signature/verify.ts';
import { isSimple, simpleBlock } from '#papers/simple-blocks.ts';
import { makePdf } from '#papers/typeset/make-pdf.ts';
import type { PaperSource, ReadAct } from '#workflows/engine/paper.ts';
import { signedPapers } from '#workflows/papers.ts';
import { keyOfPaper, type PaperToSign } from '#workflows/signatures/messages.ts';
import { paperToWrite } from './paper-source.ts';
import type { SignatureProvider } from './provider.ts';
import { signPdf } from './sign-pdf.ts';

interface Signing {
  readonly sql: pg.Pool;
  readonly provider: SignatureProvider;
  readonly portalUrl: string;
}
const reason = '签署本文件';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes the Chinese paper from the record, has it signed for each act of signing, and keeps the file. Doing it twice is doing it once: the
 * file is made of recorded facts, the authority signs once under a key, and the row is written once.
 */
export async function signPaperOnRecord({ sql, provider, portalUrl }: Signing, asked: PaperToSign): Promise<void> {
  const paper = signedPapers.find((one) => one.paper.name === asked.paper)?.paper;
  if (!paper?.signed) throw new Error(`${asked.paper} is not signed as a file`);
  const source = await paperToWrite(sql, paper, asked);
  const acts = paper.signed.by(source.acts);
  const number = numberOf(source.number, paper.mark, asked.version);
  const content = write({ paper, source, number, portalUrl });
  const due = acts.map((act) => ({
    key: `${keyOfPaper(asked)}/${act.version}`,
    name: act.person.zh,
    organisation: act.organisation.zh,
    reason,
    at: act.at,
  }));
  const file = due.length > 0 ? await signPdf(provider, await makePdf(content), due) : undefined;
  const found = file ? await signaturesIn(new Uint8Array(file)) : [];
  await sql.query(
    `INSERT INTO signed_paper (case_id, version, paper, template, number, code, acted_at, sha256, content, signatures)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
    [
      asked.caseId,
      asked.version,
      asked.paper,
      paper.version,
      number,
      content.code,
      source.at,
      file ? sha256(file) : null,
      file ?? null,
      JSON.stringify(acts.map((act, index) => signatureOf(act, found[index]?.certificate ?? null))),
    ],
  );
}

function write({ paper, source, number, portalUrl }: Written) {
  const saying = sayingIn('zh');
  const blocks = paper.write(source).map((block) => {
    if (!isSimple(block)) throw new Error('a signed paper has the words of no form');
    return simpleBlock(block, saying);
  });
  return contentOf({ paper, source, number, saying, blocks, portal: portalUrl });
}
type SignedPaper = (typeof signedPapers)[number]['paper'];
interface Written {
  readonly paper: SignedPaper;
  readonly source: PaperSource<Parameters<SignedPaper['write']>[0]['state']>;
  readonly number: string;
  readonly portalUrl: string;
}

/** As the public check says who signed. */
function signatureOf({ person, organisation, at }: ReadAct, certificate: Uint8Array<ArrayBuffer> | null) {
  return {
    person,
    organisation,
    at,
    certificate: certificate ? sha256(certificate) : '',
    issuedBy: certificate ? readCertificate(certificate).issuedBy : '',
  };
}
