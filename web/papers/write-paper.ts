import { hashOf } from '#web/documents/canonical.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { Both, Paper, PaperSource } from '#workflows/engine/paper.ts';
import type { NamedIds } from './form-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';
import { type Language, speakerOf } from './speaker.ts';
import type { PaperContent } from './typeset/content.ts';

/** `2026-0317-HT-65`: the case's number, the paper's mark, the version that issued it. The same in both languages. */
export const numberOf = (caseNumber: string, mark: string, version: number) => `${caseNumber}-${mark}-${version}`;

interface Written<State> {
  readonly paper: Paper<State>;
  readonly source: PaperSource<State>;
  readonly number: string;
  readonly names: NamedIds;
  readonly language: Language;
  /** The portal's own address. */
  readonly portal: string;
}

/** A paper in one language, with its code: the hash of all that it says. */
export function writePaper<State>({ paper, source, number, names, language, portal }: Written<State>): PaperContent {
  const speaker = speakerOf(language);
  const said = {
    language,
    title: speaker.of(paper.title?.(source) ?? paper.called),
    number,
    subject: speaker.of(source.titles),
    issuedAt: source.at,
    issuedOn: speaker.moment(source.at),
    blocks: plainBlocks(paper.write(source), speaker, names),
  };
  const code = hashOf(canonicalJson({ ...said, paper: paper.name, template: paper.version }));
  return { ...said, code, address: new URL(`/check?number=${encodeURIComponent(number)}&code=${code}`, portal).href };
}

/** Ids that a template asks names of: it is pure, so it is asked once with none known. */
export function idsAskedBy<State>(paper: Paper<State>, source: Omit<PaperSource<State>, 'organisation' | 'person'>) {
  const [organisations, persons] = [new Set<string>(), new Set<string>()];
  const unknown = (id: string): Both => ({ zh: id, en: id });
  paper.write({
    ...source,
    organisation: (id) => ({ ...unknown(organisations.add(id) && id), uscc: null }),
    person: (id) => unknown(persons.add(id) && id),
  });
  return { organisations: [...organisations], persons: [...persons] };
}
