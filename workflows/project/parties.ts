import { type Account, type AccountKind, account } from '#workflows/domain/ledger.ts';

/** What an organisation is in a project. */
export const parts = ['enterprise', 'university', 'funder', 'platform', 'broker', 'licensee'] as const;
export type Part = (typeof parts)[number];

/**
 * One party of a project. Its id names its seats, signatures and ledger accounts for the life of the project; the first party of a
 * part has the part's name as id, the second `university-2`. It is never an organisation's id.
 */
export interface Party {
  readonly id: string;
  readonly part: Part;
  readonly organisation: string;
}
interface HasParties {
  readonly parties: readonly Party[];
}

/** All parties of these parts: the parts in the order given, the parties of one part in the order in which they joined. */
export const partiesOf = ({ parties }: HasParties, ...wanted: readonly Part[]): Party[] =>
  wanted.flatMap((part) => parties.filter((party) => party.part === part));
/** The first party of a part; absent before there is one. */
export const partyOf = ({ parties }: HasParties, part: Part): Party | undefined => parties.find((party) => party.part === part);
export const organisationOf = (project: HasParties, part: Part): string | undefined => partyOf(project, part)?.organisation;

/** The same where a step needs it. Throws where there is none: no such step is open then. */
export function theParty(project: HasParties, part: Part): Party {
  const party = partyOf(project, part);
  if (!party) throw new Error(`no ${part} in the project yet`);
  return party;
}
/** The party of a seat or signature. */
export function partyNamed({ parties }: HasParties, id: string | undefined): Party {
  const party = parties.find((known) => known.id === id);
  if (!party) throw new Error(`no party ${id}`);
  return party;
}

/** One more party of this part. */
export function withParty<P extends HasParties>(project: P, part: Part, organisation: string): P {
  const count = partiesOf(project, part).length;
  const party: Party = { id: count === 0 ? part : `${part}-${count + 1}`, part, organisation };
  return { ...project, parties: [...project.parties, party] };
}
export const withoutPart = <P extends HasParties>(project: P, part: Part): P => ({
  ...project,
  parties: project.parties.filter((party) => party.part !== part),
});

/** A party's own ledger account: `university/cash`. */
export const accountOf = (party: Party, kind: AccountKind): Account => account(party.id, kind);

/** Bank and ledger ends of a payment from one party to another: the receiver is debited, the giver credited. */
export const between = (payer: Party, from: AccountKind, payee: Party, to: AccountKind) => ({
  debit: accountOf(payee, to),
  credit: accountOf(payer, from),
  payer: payer.organisation,
  payee: payee.organisation,
});
