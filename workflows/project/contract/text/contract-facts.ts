import { z } from 'zod';
import { usualPartBp } from '#workflows/domain/termination.ts';
import type { NamedOrganisation, Sources } from '#workflows/engine/composed.ts';
import { longestDays, reviewDays } from '#workflows/overlays/suspension/suspension.ts';
import { contractForm } from '#workflows/project/contract/contract-form.ts';
import { awardOf, contractors } from '#workflows/project/contract/contracting.ts';
import { draftOf, type MoneyTerms, versionOf } from '#workflows/project/contract/draft.ts';
import { type Edit, isOfGenerated } from '#workflows/project/contract/edited-clauses.ts';
import { editsForm } from '#workflows/project/contract/edits-form.ts';
import { type PlannedTranche, paymentPlan } from '#workflows/project/contract/payment-plan.ts';
import { talksOf } from '#workflows/project/contract/talks.ts';
import { DemandText } from '#workflows/project/demand-intake/demand-form.ts';
import type { IndicatorTerm } from '#workflows/project/demand-intake/demand-intake.ts';
import { reportDays } from '#workflows/project/milestone-funding/difficulty/difficulty.ts';
import type { Part } from '#workflows/project/parties.ts';
import { ProposalDraft } from '#workflows/project/proposal/proposal-form.ts';
import type { Project } from '#workflows/project/state.ts';
import { answerDays, cureDays, payDays } from '#workflows/project/termination/termination.ts';

export interface ContractParty extends NamedOrganisation {
  readonly id: string;
  readonly organisation: string;
  readonly part: Part;
}
export interface ContractIndicator extends Omit<IndicatorTerm, 'weightBp'> {
  readonly name: string;
  readonly unit: string;
  readonly method: string;
}
export interface ContractMilestone extends PlannedTranche {
  readonly n: number;
  readonly title: string;
  readonly dueOn: string;
  readonly deliverables: string;
  /** Names. */
  readonly indicators: readonly string[];
  readonly weightBp: number;
}
/** Calendar days, and the enterprise's part of the work in progress by cause. */
interface EndingFacts {
  readonly cure: number;
  readonly settle: number;
  /** Of a suspension: at the longest, and between two reviews. */
  readonly suspended: number;
  readonly reviewed: number;
  readonly mutualBp: number;
  readonly forceMajeureBp: number;
}
/** Everything that the text of a contract says. */
export interface ContractFacts {
  readonly number: string;
  /** Of frozen texts: proposals and reviews count none. */
  readonly version: number;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly parties: readonly ContractParty[];
  readonly indicators: readonly ContractIndicator[];
  readonly milestones: readonly ContractMilestone[];
  readonly terms: MoneyTerms;
  readonly lateCapBp: number;
  /** Working days. */
  readonly days: {
    readonly accept: number;
    readonly secondNotice: number;
    readonly pay: number;
    readonly payRetention: number;
    readonly report: number;
    readonly answer: number;
  };
  readonly ending: EndingFacts;
  readonly chosen: z.output<typeof contractForm>;
  /** Accepted edits, in the order in which they were accepted. */
  readonly edits: readonly Edit[];
  /** Hashes of the documents that belong to it. */
  readonly annexes: { readonly demand: string; readonly proposal: string };
}

/** Edits of a side, or conditions of the secrecy office. */
const Adopted = z.object(editsForm.shape);
/** The opened proposal, as far as a contract repeats it. */
const Package = z.object({ parts: z.object({ draft: ProposalDraft }) });

/** Each act's wordings, then its deletions: a paragraph is in one of them alone. */
function adoptedEdits(project: Project, texts: Sources['texts']): Edit[] {
  const { template } = draftOf(project);
  return (talksOf(project).adopted ?? []).flatMap((_edits, index) => {
    const { edits, deletions = [] } = Adopted.parse(texts[editsNamed(index)]);
    const all = [
      ...edits.map(({ clause, paragraph, wording }): Edit => ({ clause, paragraph, wording })),
      ...deletions.map(({ clause, paragraph }): Edit => ({ clause, paragraph, wording: null })),
    ];
    return index < (template?.editsBefore ?? 0) ? all.filter((edit) => !isOfGenerated(edit)) : all;
  });
}

/** What a composition calls the document of the accepted edits. */
export const editsNamed = (index: number) => `edits-${index + 1}`;

/** From the agreed terms, the question, the awarded proposal and the draft. Figures come from the state alone. */
export function contractFacts(project: Project, { texts, organisations }: Sources): ContractFacts {
  const { milestones, indicators } = awardOf(project);
  const draft = draftOf(project);
  const { terms } = draft;
  if (!terms) throw new Error('a contract without money terms');
  const demand = DemandText.parse(texts['demand']);
  const { draft: proposal } = Package.parse(texts['proposal']).parts;
  const worded = (id: string) => demand.indicators.find((indicator) => indicator.id === id);
  const { days = {} } = project.terms;
  return {
    number: project.number,
    version: versionOf(draft),
    titleZh: demand.titleZh,
    titleEn: demand.titleEn || demand.titleZh,
    parties: contractors(project).map(({ id, part, organisation }) => ({
      ...(organisations[organisation] ?? { nameZh: organisation, nameEn: organisation, uscc: null }),
      id,
      organisation,
      part,
    })),
    indicators: indicators.map(({ weightBp: _weight, baseline: _baseline, ...term }) => {
      const { name = term.id, unit = '', method = '' } = worded(term.id) ?? {};
      return { ...term, name, unit, method };
    }),
    milestones: paymentPlan(terms).tranches.map((tranche, index) => {
      const { n = index + 1, dueOn = '', indicators: ids = [] } = milestones[index] ?? {};
      const { title = '', deliverables = '' } = proposal.milestones.find((one) => one.n === n) ?? {};
      const names = ids.map((id) => worded(id)?.name ?? id);
      return { n, title, dueOn, deliverables, indicators: names, weightBp: terms.weightsBp[index] ?? 0, ...tranche };
    }),
    terms,
    lateCapBp: project.terms.lateCapBp,
    days: {
      accept: days['accept-milestone'] ?? 15,
      secondNotice: days['accept-milestone/second-notice'] ?? 10,
      pay: days['pay-enterprise-tranche'] ?? 10,
      payRetention: days['release-retention'] ?? 10,
      report: reportDays,
      answer: days['review-termination'] ?? answerDays,
    },
    ending: {
      cure: cureDays,
      settle: payDays,
      suspended: longestDays,
      reviewed: reviewDays,
      mutualBp: usualPartBp.mutual ?? 0,
      forceMajeureBp: usualPartBp['force-majeure'] ?? 0,
    },
    chosen: contractForm.parse(texts['draft']),
    edits: adoptedEdits(project, texts),
    annexes: { demand: project.intake.demand?.document ?? '', proposal: awardOf(project).document },
  };
}
