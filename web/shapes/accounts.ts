/** Whose account it is: `inventor-ID` is a person's, any other party has a word of its own. */
export function holderOf(account: string): { readonly party: string; readonly person?: string } {
  const [party = ''] = account.split('/');
  return party.startsWith('inventor-') ? { party: 'inventor', person: party.slice('inventor-'.length) } : { party };
}

/** The persons among the holders. */
export const personsIn = (accounts: readonly string[]): string[] => accounts.flatMap((account) => holderOf(account).person ?? []);
