import type { Employer } from '#workflows/engine/beside.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { Tie } from './entries.ts';

/** Known facts about an expert when a panel is named. */
export interface KnownExpert {
  readonly person: string;
  /** Roles held now, in the organisations that gave them. */
  readonly employers: readonly { readonly organisation: string; readonly role: string }[];
  /** Bodies of the ties that are declared. */
  readonly ties: readonly unknown[];
}

/** Why an expert is kept out of a panel of a case: an employer among its organisations, or a declared tie to one. Undefined: free. */
export function whyKeptOut({ employers, ties }: KnownExpert, keptOut: readonly Employer[]): 'employer' | 'tie' | undefined {
  const works = keptOut.some(({ organisation, unless = [] }) =>
    employers.some((held) => held.organisation === organisation && !unless.includes(held.role)),
  );
  if (works) return 'employer';
  // a tie to the platform that runs the case excludes no one: its experts work for it
  const parties = keptOut.filter(({ unless }) => unless === undefined).map(({ organisation }) => organisation);
  return ties.some((body) => parties.includes(Tie.safeParse(body).data?.to ?? '')) ? 'tie' : undefined;
}

/** The judges that a form names, by field, and the organisations of the case that keep one out. */
export function judgesNamed({ names }: StepDefinition<CaseState>, input: unknown) {
  const given = input as Readonly<Record<string, unknown>>;
  return Object.entries(names ?? {}).flatMap(([field, reference]) => {
    if (reference.to !== 'person' || !reference.judges || !reference.notOf) return [];
    const ids = [given[field]].flat().filter((id) => typeof id === 'string');
    return ids.length === 0 ? [] : [{ field, ids, notOf: reference.notOf }];
  });
}
