import type { ContractFacts } from './contract-facts.ts';

type Text = 'contract' | 'task book';

export const forceMajeureEn = (text: Text) => [
  `Force majeure is an objective event that cannot be foreseen, avoided or overcome. A party that cannot perform this ${text} because of it is released from liability in whole or in part, as far as its effect reaches, unless the law says otherwise. It does not release a party that was late before.`,
  'The party affected tells the others promptly, so that their loss is kept small, and gives proof within a reasonable time.',
];
export const suspensionEn = ({ ending }: Pick<ContractFacts, 'ending'>, termination: number) =>
  `Work that is affected may be suspended; its dates move accordingly, with a review every ${ending.reviewed} days. Payments already due stay due. After ${ending.suspended} days without a resumption the parties agree on the next step or terminate this contract under article ${termination}.`;
export const noticesEn = (text: Text) => [
  'Notices are given in writing, which includes electronic form on the platform. Each party names its account on the platform as the system that receives its notices. A notice is received as it enters that system.',
  `A notice on paper goes to the address for service and is received on the day of the signed receipt, or, if refused, on the day of its return. The address is the one that this ${text} names or the party has given in writing; without one, the domicile registered under its unified social credit code.`,
  `Contact persons and their particulars are those that this ${text} names or the party has given in writing; without them, the officers in charge of the project as registered on the platform.`,
  'A party that changes its address, contact person, contact particulars or bank account tells the others in writing beforehand; until then notices to the former ones are valid.',
];
export const definitionsEn =
  'In this contract “results” are the technical solutions, data, samples, software and technical documents that its performance produces; “milestones” are the phases of article 2; the “conclusion of the final acceptance” is that of the panel on the whole project; the “platform” is the information system on which the parties sign this contract and deal with the project; “working days” follow the holiday notices of the State Council, “days” are calendar days; “in writing” includes electronic documents submitted on the platform. These meanings prevail over those of the annexes.';
export const placeEn =
  'The research is done at Party B’s domicile and at the places named in annex 2; work on Party A’s premises is agreed in writing beforehand, with time and place. Milestone reports and technical documents are submitted on the platform, and its record proves delivery. Samples and prototypes are delivered to Party A’s domicile, unless both agree on another place in writing.';
export const particularsEn = (text: Text) =>
  `Names and unified social credit codes of the parties stand at the head of this ${text}. Each signatory’s name, capacity (legal representative or authorised agent) and letter of authority are recorded with the signature. A party’s bank account (holder, bank, number) is the one that it has registered on the platform and a second person has verified. They stand in the attached “Particulars of the parties”.`;
export const copiesEn = (text: Text, parties: number) =>
  `Signed electronically, the text kept as evidence on the platform is the original, and each party may obtain it at any time. Signed on paper, there are ${text === 'contract' ? `${parties + 1} counterparts of equal effect: one for each party and one for the registration of the contract` : `${parties} counterparts of equal effect, one for each party`}.`;
