import type { z } from 'zod';
import type { NamedOrganisation, Sources } from '#workflows/engine/composed.ts';
import { awardOf, contractOf, taskBookParties } from '#workflows/project/contract/contracting.ts';
import type { taskBookForm } from '#workflows/project/contract/task-book-form.ts';
import { DemandText } from '#workflows/project/demand-intake/demand-form.ts';
import type { Part } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';

export interface TaskBookFacts {
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly parties: readonly (NamedOrganisation & { readonly part: Part })[];
  readonly priceFen: number;
  /** Hash of the contract's text. */
  readonly contract: string;
  readonly milestones: readonly { readonly n: number; readonly dueOn: string }[];
  readonly proposed: z.output<typeof taskBookForm>;
  /** One claim after each of these milestones, the last at the end. */
  readonly claims: readonly { readonly weightBp: number; readonly after: number | null }[];
  readonly reserveBp: number;
  readonly ceilingBp: number;
}

export function taskBookFacts(project: Project, proposed: TaskBookFacts['proposed'], { texts, organisations }: Sources): TaskBookFacts {
  const { priceFen, document } = contractOf(project);
  const { titleZh, titleEn } = DemandText.parse(texts['demand']);
  const { weightsBp, reserveBp, ceilingBp } = project.terms.subsidy;
  return {
    number: project.number,
    titleZh,
    titleEn: titleEn || titleZh,
    parties: taskBookParties(project).map(({ part, organisation }) => ({
      ...(organisations[organisation] ?? { nameZh: organisation, nameEn: organisation, uscc: null }),
      part,
    })),
    priceFen,
    contract: document,
    milestones: awardOf(project).milestones.map(({ n, dueOn }) => ({ n, dueOn })),
    proposed,
    claims: weightsBp.map((weightBp, index) => ({ weightBp, after: proposed.claimAfter[index] ?? null })),
    reserveBp,
    ceilingBp,
  };
}
