import type { regimes } from '#workflows/project/contract/contract-form.ts';
import type { ContractFacts } from './contract-facts.ts';

const owners: Readonly<Record<(typeof regimes)[number], string>> = {
  '1': 'Results of the project and the intellectual property in them belong to Party B. Party A has a non-exclusive licence in the field of technology named in annex 1.',
  '2': 'Results of the project and the intellectual property in them belong to Party B. Party A has the first right to negotiate an exclusive licence in the field of technology named in annex 1.',
  '3': 'Results of the project and the intellectual property in them belong to Party B. Party A may take over results that both name in writing.',
  '4': 'Results of the project and the intellectual property in them belong to Party A. Party B keeps the right to use them for teaching and research.',
  '5': 'Results of the project and the intellectual property in them belong to Party A. Party B does not publish without Party A’s written consent.',
  '6': 'Each party owns the results that it achieves alone and licenses them to the other within the project. Joint results are owned jointly.',
  custom: 'Ownership of the results and licences to them follow the special terms of this contract.',
};
const yesNo = (is: boolean, yes: string, no: string) => (is ? yes : no);
/** Who may use the results, beside the owner's grant. */
function useOf({ regime, enterpriseNeedsExclusivity }: ContractFacts['chosen']): string {
  const exclusive = 'Where Party A needs exclusivity, its field, territory, term and fee are agreed in a separate licence contract.';
  const joint =
    'Each party may use the results that it achieves alone, and license them to others. Each co-owner may use joint results alone and grant ordinary licences to them; exclusive or sole licences, assignments and patent applications need the consent of all co-owners, and where one waives the application the others may apply.';
  if (regime === '4' || regime === '5')
    return 'Party A may use the results, license them to others or assign them. Unless this article says otherwise, Party B neither uses nor licenses them.';
  if (regime === '6') return enterpriseNeedsExclusivity ? `${joint} ${exclusive}` : joint;
  if (enterpriseNeedsExclusivity) return exclusive;
  if (regime === 'custom') return 'The kind of licence follows the special terms; where they are silent, it is non-exclusive.';
  return 'Unless this article says otherwise, the licence is non-exclusive and Party B may license others.';
}
const reward = 'Inventors are rewarded and remunerated by their own employer as the law says.';
const byUniversity = `Income from licences to others and from assignments of the results is Party B’s. What Party A pays for a licence or an assignment is agreed in the contract on it. ${reward}`;
const byClient = `Income from the use, licensing or assignment of the results is Party A’s. ${reward}`;
const incomes: typeof owners = {
  '1': byUniversity,
  '2': byUniversity,
  '3': byUniversity,
  '4': byClient,
  '5': byClient,
  '6': `Income from a result is its achiever’s. A co-owner keeps the income from its own use of a joint result; licence fees and proceeds of an assignment are shared by the co-owners, equally unless other shares are agreed. ${reward}`,
  custom: `Income from the results is shared as the special terms say; where they are silent, it is the owner’s. ${reward}`,
};

/** Ownership, licence and income. */
export const rightsEn = ({ chosen }: ContractFacts): string[] => [
  owners[chosen.regime],
  useOf(chosen),
  yesNo(
    chosen.resultsBeyondField,
    'The results may be used beyond Party A’s field.',
    'Use of the results beyond Party A’s field needs the written consent of both parties.',
  ),
  yesNo(
    chosen.enterpriseBackgroundIp,
    'Background intellectual property of Party A is used for this project only and stays its own.',
    'No background intellectual property of Party A is used.',
  ),
  yesNo(
    chosen.universityBackgroundIp,
    'Background intellectual property of Party B stays its own. Party B licenses to Party A what the use of the results needs.',
    'No background intellectual property of Party B is used.',
  ),
  yesNo(
    chosen.sharedInventing,
    'Staff of Party A who contribute creatively to the essence of a result are joint inventors; the ownership of that result is agreed by contribution.',
    'Staff of Party A take no part in inventing. Money, equipment, materials or test facilities make no inventor.',
  ),
  'Improvements made while this contract is in force belong to the party that made them. Use by the other party is agreed separately on mutual terms.',
  incomes[chosen.regime],
];
