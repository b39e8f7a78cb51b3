import type { z } from 'zod';
import { subsidyPlan } from '#workflows/domain/subsidy.ts';
import type { NamedOrganisation, Sources } from '#workflows/engine/composed.ts';
import { awardOf, contractOf, taskBookParties } from '#workflows/project/contract/contracting.ts';
import type { taskBookForm } from '#workflows/project/contract/task-book-form.ts';
import { DemandText } from '#workflows/project/demand-intake/demand-form.ts';
import { type Part, theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';

export interface TaskBookFacts {
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly parties: readonly (NamedOrganisation & { readonly part: Part })[];
  /** Pays and gets the subsidy. */
  readonly payer: NamedOrganisation;
  readonly payee: NamedOrganisation;
  readonly priceFen: number;
  /** Hash of the contract's text. */
  readonly contract: string;
  readonly milestones: readonly { readonly n: number; readonly dueOn: string }[];
  readonly proposed: z.output<typeof taskBookForm>;
  /** One claim after each of these milestones, the last at the end; of the grant at its most, the reserve apart. */
  readonly claims: readonly {
    readonly weightBp: number;
    readonly after: number | null;
    readonly entitledFen: number;
    readonly cashFen: number;
  }[];
  readonly reserveFen: number;
  readonly reserveBp: number;
  readonly ceilingBp: number;
}

export function taskBookFacts(project: Project, proposed: TaskBookFacts['proposed'], { texts, organisations }: Sources): TaskBookFacts {
  const { priceFen, document } = contractOf(project);
  const { titleZh, titleEn } = DemandText.parse(texts['demand']);
  const { weightsBp, reserveBp, ceilingBp } = project.terms.subsidy;
  // as the claims are computed
  const plan = subsidyPlan({ ...project.terms.subsidy, basisFen: priceFen, rateBp: proposed.rateBp, capFen: proposed.maxGrantFen });
  const named = (organisation: string) => organisations[organisation] ?? { nameZh: organisation, nameEn: organisation, uscc: null };
  return {
    number: project.number,
    titleZh,
    titleEn: titleEn || titleZh,
    parties: taskBookParties(project).map(({ part, organisation }) => ({
      ...named(organisation),
      part,
    })),
    payer: named(theParty(project, 'funder').organisation),
    payee: named(theParty(project, 'enterprise').organisation),
    priceFen,
    contract: document,
    milestones: awardOf(project).milestones.map(({ n, dueOn }) => ({ n, dueOn })),
    proposed,
    claims: weightsBp.map((weightBp, index) => ({
      weightBp,
      after: proposed.claimAfter[index] ?? null,
      ...(plan.tranches[index] ?? { entitledFen: 0, cashFen: 0 }),
    })),
    reserveFen: plan.reserveFen,
    reserveBp,
    ceilingBp,
  };
}
