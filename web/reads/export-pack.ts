import { createHash } from 'node:crypto';
import type { Language } from '#papers/saying.ts';
import { filesOfParts } from '#web/documents/files-of-parts.ts';
import { fail } from '#web/errors/failure.ts';
import { wholeContent } from '#web/files/content-response.ts';
import { csvOf } from '#web/papers/pack/csv.ts';
import { textOfDocument } from '#web/papers/pack/text-of-document.ts';
import { xlsxOf } from '#web/papers/pack/xlsx.ts';
import { distinctPaths, type PackEntry, pathPart } from '#web/papers/pack/zip-stream.ts';
import { speakerOf } from '#web/papers/speaker.ts';
import { verifyAudit } from './audit.ts';
import type { ProjectContext } from './context.ts';
import { fileOfDocument, logDownload } from './document-files.ts';
import { documentList, openDocument } from './documents.ts';
import { paperFile } from './issue-paper.ts';
import { ledgerSheet, timelineSheet } from './pack-sheets.ts';
import { papersFor } from './papers.ts';

/** Beyond this the rest of the files is named and left out: the format ends at 4 GiB. */
const mostBytes = 3_500_000_000;
const words = {
  zh: {
    papers: '对外文件',
    documents: '过程文件',
    files: '附件',
    ledger: '资金台账',
    timeline: '时间线',
    audit: '存证核验',
    index: '目录',
  },
  en: {
    papers: 'Issued documents',
    documents: 'Documents of acts',
    files: 'Files',
    ledger: 'Ledger',
    timeline: 'Timeline',
    audit: 'Audit',
    index: 'Contents',
  },
} as const satisfies Record<Language, object>;

async function* bytes(content: Uint8Array | string): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

/**
 * All that this reader may have of a case, one thing after the other: papers, the visible part of ledger and timeline, the documents of all acts that
 * may be read with their files and, for the platform, the result of the audit. Last comes its list of contents, with the hash of each.
 */
export async function* exportPack(ctx: ProjectContext, language: Language): AsyncGenerator<PackEntry> {
  const named = words[language];
  const distinct = distinctPaths();
  const index: string[][] = [];
  const now = new Date();
  const entry = (path: string, content: Uint8Array | string, at: Date, isPacked = false): PackEntry => {
    const own = distinct(path);
    const data = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    index.push([own, `${data.length}`, createHash('sha256').update(data).digest('hex')]);
    return { path: own, at, isPacked, content: bytes(data) };
  };
  const { state, papers } = await papersFor(ctx);
  for (const issued of papers)
    for (const one of language === 'zh' ? (['zh'] as const) : (['zh', 'en'] as const)) {
      const { name, bytes: pdf } = await paperFile(ctx, state, issued, one);
      yield entry(`${named.papers}/${pathPart(name)}`, pdf, new Date(issued.change.at), true);
    }
  const timeline = await timelineSheet(ctx, speakerOf(language));
  yield entry(`${named.timeline}.csv`, csvOf(timeline.head, timeline.rows), now);
  const ledger = await ledgerSheet(ctx, speakerOf(language));
  if (ledger) {
    yield entry(`${named.ledger}.csv`, csvOf(ledger.head, ledger.csv), now);
    yield entry(`${named.ledger}.xlsx`, xlsxOf(named.ledger, ledger.head, ledger.xlsx, now), now, true);
  }
  if (ctx.project.sides.has('platform')) yield entry(`${named.audit}.json`, `${JSON.stringify(await verifyAudit(ctx), null, 2)}\n`, now);
  let total = 0;
  for await (const { document, file } of contentOf(ctx)) {
    const { version, step, at } = document;
    const folder = pathPart(`${String(version).padStart(4, '0')} ${speakerOf(language).words.noun(step)}`);
    if (!file) {
      yield entry(`${named.documents}/${folder}.txt`, textOfDocument(document, speakerOf(language)), new Date(at), true);
      continue;
    }
    const path = distinct(`${named.files}/${folder}/${pathPart(file.name)}`);
    if (total + file.size > mostBytes) {
      index.push([path, `${file.size}`, language === 'zh' ? '未收入：资料包过大' : 'left out: the pack would be too large']);
      continue;
    }
    total += file.size;
    index.push([path, `${file.size}`, file.sha256]);
    yield { path, at: new Date(at), isPacked: true, content: wholeContent(ctx.services.files.store, file) };
  }
  const heads = language === 'zh' ? ['文件', '字节', 'SHA-256'] : ['File', 'Bytes', 'SHA-256'];
  yield { path: distinct(`${named.index}.csv`), at: now, isPacked: false, content: bytes(csvOf(heads, index)) };
}

/** The documents of all acts that the reader may read, each before its files; each taking is recorded, as each reading. */
async function* contentOf(ctx: ProjectContext) {
  const documents = (await documentList(ctx)).toReversed();
  for (const { version, state } of documents) {
    if (state === 'sealed' || state === 'missing' || state === 'disposed') continue;
    const document = await openDocument(ctx, version);
    yield { document, file: undefined };
    for (const { id } of filesOfParts(document.parts)) {
      const file = await fileOfDocument(ctx, version, id).catch(() => undefined);
      if (!file) continue;
      await logDownload(ctx, version, id, 0);
      yield { document, file };
    }
  }
}

const underWay = new Set<string>();
/** One pack at a time for each person: it reads all of a case. Throws TOO_MANY. */
export function beginPack({ project: { person } }: ProjectContext): () => void {
  const who = person ?? '';
  if (underWay.has(who)) throw fail('TOO_MANY', { seconds: 60 });
  underWay.add(who);
  return () => void underWay.delete(who);
}
