import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Clause, clauses, talksOf } from './talks.ts';

/** Paragraphs of each article before any edit. Their number depends on no term, so that 5.2 stays 5.2. */
export const generatedParagraphs: Readonly<Record<Clause, number>> = {
  subject: 3,
  schedule: 2,
  price: 6,
  acceptance: 2,
  ip: 8,
  secrecy: 2,
  liability: 4,
  termination: 5,
  'force-majeure': 3,
  notices: 4,
  disputes: 1,
  special: 1,
};
/** Written from agreed terms, or from choices and rules by which the project is carried out: no wording replaces these (P4). */
const fromTerms: Readonly<Partial<Record<Clause, readonly number[]>>> = {
  subject: [2],
  schedule: [1],
  price: [1, 2, 3, 4, 5, 6],
  acceptance: [1, 2],
  ip: [1],
  secrecy: [2],
  liability: [1, 2, 4],
  termination: [1, 2, 3, 4],
  'force-majeure': [3],
};

/** An edit as a text applies it. Without a paragraph its wording is a new one; without a wording the paragraph is deleted. */
export interface Edit {
  readonly clause: Clause;
  readonly paragraph?: number | undefined;
  readonly wording: string | null;
}
export const isOfGenerated = ({ clause, paragraph }: Pick<Edit, 'clause' | 'paragraph'>) =>
  paragraph !== undefined && paragraph <= generatedParagraphs[clause];

/** The paragraphs of an article with the edits in their order. A deleted one leaves its number, so that references stay right. */
function withEdits(clause: Clause, paragraphs: readonly string[], edits: readonly Edit[], deleted: string): string[] {
  const edited = [...paragraphs];
  for (const { clause: of, paragraph, wording } of edits)
    if (of === clause) edited[paragraph === undefined ? edited.length : paragraph - 1] = wording?.trim() ?? deleted;
  return edited;
}

type Article = readonly [title: string, paragraphs: readonly string[]];
/** Articles in the order of `clauses`, and any after them. */
export const articlesWithEdits = (articles: readonly Article[], edits: readonly Edit[], deleted: string): Article[] =>
  articles.map(([title, paragraphs], index) => {
    const clause = clauses[index];
    return [title, clause ? withEdits(clause, paragraphs, edits, deleted) : paragraphs];
  });

const paragraphsIn = (project: Project, clause: Clause) =>
  generatedParagraphs[clause] + (talksOf(project).adopted ?? []).flatMap(({ added = [] }) => added).filter((one) => one === clause).length;

interface Named {
  readonly clause: Clause;
  readonly paragraph?: number | undefined;
}
export interface NamedEdits {
  readonly edits: readonly Named[];
  readonly deletions?: readonly Required<Named>[] | undefined;
}
export const editRules = ['nothing-edited', 'no-such-paragraph', 'paragraph-from-terms', 'paragraph-edited-twice'] as const;

/** Edits name paragraphs of the text as it stands, each once, and none that carries out agreed terms. */
export function brokenByEdits(project: Project, { edits, deletions = [] }: NamedEdits): BrokenRule<(typeof editRules)[number]>[] {
  const rows = [...edits.map((row, n) => ({ ...row, at: `edits.${n}` })), ...deletions.map((row, n) => ({ ...row, at: `deletions.${n}` }))];
  const isSame = (one: Named, other: Named) => one.clause === other.clause && one.paragraph === other.paragraph;
  return [
    ...brokenIf(rows.length === 0, { rule: 'nothing-edited', field: 'edits' }),
    ...rows.flatMap<BrokenRule<(typeof editRules)[number]>>((row, index) => {
      const { clause, paragraph, at } = row;
      if (paragraph === undefined) return [];
      const field = `${at}.paragraph`;
      const figures = { article: clauses.indexOf(clause) + 1, paragraph };
      const has = paragraphsIn(project, clause);
      if (paragraph > has) return [{ rule: 'no-such-paragraph', field, figures: { ...figures, has } }];
      return [
        ...brokenIf(fromTerms[clause]?.includes(paragraph) ?? false, { rule: 'paragraph-from-terms', field, figures }),
        ...brokenIf(
          rows.slice(0, index).some((other) => isSame(row, other)),
          { rule: 'paragraph-edited-twice', field, figures },
        ),
      ];
    }),
  ];
}
