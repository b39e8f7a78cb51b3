import { createHash } from 'node:crypto';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { Paper, PaperSource } from '#workflows/engine/paper.ts';
import type { Saying } from './saying.ts';
import type { PaperContent, PlainBlock } from './typeset/content.ts';

/** `2026-0317-HT-65`: the case's number, the paper's mark, the version that issued it. The same in both languages. */
export const numberOf = (caseNumber: string, mark: string, version: number) => `${caseNumber}-${mark}-${version}`;

interface Said<State> {
  readonly paper: Paper<State>;
  readonly source: PaperSource<State>;
  readonly number: string;
  readonly saying: Saying;
  readonly blocks: readonly PlainBlock[];
  /** The portal's own address. */
  readonly portal: string;
}

/** A paper in one language, with its code: the hash of all that it says. */
export function contentOf<State>({ paper, source, number, saying, blocks, portal }: Said<State>): PaperContent {
  const said = {
    language: saying.language,
    title: saying.of(paper.title?.(source) ?? paper.called),
    number,
    subject: saying.of(source.titles),
    issuedAt: source.at,
    issuedOn: saying.moment(source.at),
    blocks,
  };
  const code = createHash('sha256')
    .update(canonicalJson({ ...said, paper: paper.name, template: paper.version }), 'utf8')
    .digest('hex');
  return { ...said, code, address: new URL(`/check?number=${encodeURIComponent(number)}&code=${code}`, portal).href };
}
