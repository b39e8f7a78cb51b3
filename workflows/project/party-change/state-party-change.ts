import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { code } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { ofParty, signatoryRole } from '#workflows/project/audiences.ts';
import { aBroker, anAuthority, aTransferee, aUniversity } from '#workflows/project/nameable.ts';
import { type Part, partiesOf, partyNamed } from '#workflows/project/parties.ts';
import { defineStep, hasEnded, type Project, stageOf } from '#workflows/project/state.ts';
import { changesOf, isChanging, withChange } from './changes.ts';

const changing = (project: Project) => partiesOf(project, 'enterprise', 'university', 'funder', 'platform', 'broker', 'licensee');
/** Who can succeed a party: one of its own kind. Public tasks pass by an order, the operation of the programme as well. */
const heirs: Readonly<Record<Part, readonly string[]>> = {
  enterprise: ['succeeded'],
  licensee: ['succeeded'],
  university: ['merged'],
  funder: ['reorganised'],
  broker: ['handed-on'],
  platform: ['handed-on'],
};
const evidence = { reference: code(4, 60), evidence: prose(10, 2000), files: optionalFiles() };

type Stated =
  | { readonly outcome: 'renamed' }
  | { readonly outcome: 'succeeded'; readonly input: { readonly successor: string } }
  | { readonly outcome: 'merged'; readonly input: { readonly university: string } }
  | { readonly outcome: 'reorganised'; readonly input: { readonly authority: string } }
  | { readonly outcome: 'handed-on'; readonly input: { readonly agency: string } };
function successorIn(act: Stated): string | undefined {
  switch (act.outcome) {
    case 'succeeded':
      return act.input.successor;
    case 'merged':
      return act.input.university;
    case 'reorganised':
      return act.input.authority;
    case 'handed-on':
      return act.input.agency;
    default:
      return undefined;
  }
}
const fieldOf = {
  renamed: 'newName',
  succeeded: 'successor',
  merged: 'university',
  reorganised: 'authority',
  'handed-on': 'agency',
} as const;

/** X.09: a party says that it bears another name, or has merged into another organisation. A name is no reason to refuse performance. */
export const statePartyChange = defineStep({
  name: 'state-party-change',
  code: 'X.09',
  stage: stageOf,
  since: 1,
  optional: true,
  access: { known: grown(parties), read: grown(principals), actor: 'named', figures: grown(parties) },
  opens: (project) =>
    hasEnded(project)
      ? []
      : changing(project)
          .filter(({ id }) => !isChanging(project, id))
          .map((party) => ({
            subject: party.id,
            for: ofParty(party, signatoryRole[party.part]),
            offers: ['renamed', ...heirs[party.part]],
          })),
  names: { successor: aTransferee, university: aUniversity, authority: anAuthority, agency: aBroker },
  outcomes: {
    renamed: { form: z.strictObject({ newName: prose(2, 200), ...evidence }) },
    succeeded: { form: z.strictObject({ successor: Id, ...evidence }) },
    merged: { form: z.strictObject({ university: Id, ...evidence }) },
    reorganised: { form: z.strictObject({ authority: Id, ...evidence }) },
    'handed-on': { form: z.strictObject({ agency: Id, ...evidence }) },
  },
  retractable: ['renamed', 'succeeded', 'merged', 'reorganised', 'handed-on'],
  returnable: ['renamed', 'succeeded', 'merged', 'reorganised', 'handed-on'],
  facts: { 'party-change-stated': z.strictObject({ by: Id, how: z.enum(['renamed', 'succeeded']) }) },
  rules: ['party-already'],
  breaks: (project, act) => {
    const successor = successorIn(act);
    const isParty = project.parties.some(({ organisation }) => organisation === successor);
    return brokenIf(isParty, { rule: 'party-already', field: fieldOf[act.outcome] });
  },
  apply: (project, act) => {
    const { id: party, organisation: of } = partyNamed(project, act.subject);
    const successor = successorIn(act);
    const how = successor === undefined ? ('renamed' as const) : ('succeeded' as const);
    const change = { n: changesOf(project).length + 1, party, of, how, state: 'stated' as const };
    return {
      state: withChange(project, successor === undefined ? change : { ...change, successor }),
      facts: [{ type: 'party-change-stated', by: party, how }],
    };
  },
});
