import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { Composition, Sources } from '#workflows/engine/composed.ts';
import { amendedIndicators, amenders, amendmentForm, changesOf, nextAmendment } from '#workflows/project/contract/amendment/amendment.ts';
import { effectOf } from '#workflows/project/contract/amendment/effect.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { DemandText } from '#workflows/project/demand-intake/demand-form.ts';
import { requirementOf } from '#workflows/project/demand-intake/demand-intake.ts';
import type { Project } from '#workflows/project/state.ts';
import { amendmentEn } from './amendment-en.ts';
import { amendmentZh } from './amendment-zh.ts';

export interface AmendmentFacts {
  readonly number: string;
  readonly n: number;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly parties: readonly { readonly nameZh: string; readonly nameEn: string; readonly uscc: string | null }[];
  /** Hash of the contract's text. */
  readonly contract: string;
  readonly reason: string;
  readonly priceBeforeFen: number;
  readonly priceFen: number;
  readonly settledFen: number;
  readonly tranches: readonly { readonly n: number; readonly dueOn: string; readonly trancheFen: number; readonly retentionFen: number }[];
  readonly indicators: readonly { readonly name: string; readonly unit: string; readonly before: string; readonly after: string }[];
}

/** The amendment that a form makes; nothing before it is one. Figures come from the changed terms (ADR 12). */
export function amendmentText(project: Project, form?: unknown): Composition | undefined {
  const parsed = amendmentForm.safeParse(form);
  if (!parsed.success || !project.contracting.contract) return undefined;
  const { reason } = parsed.data;
  const changes = changesOf(project, parsed.data);
  const effect = effectOf(project, changes);
  if (!effect) return undefined;
  const factsOf = ({ texts, organisations }: Sources): AmendmentFacts => {
    const demand = DemandText.parse(texts['demand']);
    const contract = contractOf(project);
    return {
      number: project.number,
      n: nextAmendment(project),
      titleZh: demand.titleZh,
      titleEn: demand.titleEn || demand.titleZh,
      parties: amenders(project).map(
        ({ organisation }) => organisations[organisation] ?? { nameZh: organisation, nameEn: organisation, uscc: null },
      ),
      contract: contract.document,
      reason,
      priceBeforeFen: contract.priceFen,
      priceFen: effect.priceFen,
      settledFen: effect.settledFen,
      tranches: effect.tranches
        .filter((after) => canonicalJson(contract.tranches.find(({ milestone }) => milestone === after.milestone)) !== canonicalJson(after))
        .map(({ milestone, dueOn, trancheFen, retentionFen }) => ({ n: milestone, dueOn, trancheFen, retentionFen })),
      indicators: amendedIndicators(project, changes).map(({ before, after }) => {
        const { name = before.id, unit = '' } = demand.indicators.find(({ id }) => id === before.id) ?? {};
        return { name, unit, before: requirementOf(before), after: requirementOf(after) };
      }),
    };
  };
  return {
    recordedBy: { step: 'propose-amendment', outcome: 'propose' },
    texts: { demand: project.intake.demand?.document ?? '' },
    organisations: amenders(project).map(({ organisation }) => organisation),
    write: (sources) => ({ textZh: amendmentZh(factsOf(sources)), textEn: amendmentEn(factsOf(sources)) }),
  };
}
