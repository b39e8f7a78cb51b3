/** Whose account it is: `inventor-ID` is a person's, `bidder-ID` an organisation's, any other party has a word of its own. */
export function holderOf(account: string): { readonly party: string; readonly named?: string } {
  const [party = ''] = account.split('/');
  const [, kind, named] = /^(inventor|bidder)-(.+)$/.exec(party) ?? [];
  return kind === undefined || named === undefined ? { party } : { party: kind, named };
}

/** The persons and organisations among the holders, by their ids. */
export const namedIn = (accounts: readonly string[]): string[] => accounts.flatMap((account) => holderOf(account).named ?? []);
