import { contentOf } from '#papers/content-of.ts';
import type { Language } from '#papers/saying.ts';
import type { PaperContent } from '#papers/typeset/content.ts';
import type { Both, Paper, PaperSource } from '#workflows/engine/paper.ts';
import type { NamedIds } from './form-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';
import { speakerOf } from './speaker.ts';

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
  const saying = speakerOf(language);
  const blocks = plainBlocks(paper.write(source), saying, names);
  return contentOf({ paper, source, number, saying, blocks, portal });
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
