import type { Same } from '#web/wording/messages.ts';
import type { contractSheets as zh } from '#web/wording/zh/contract-sheets.ts';

/** Of tables beside the contract's text and the ownership. */
export const contractSheets: Same<typeof zh> = {
  title: {
    royaltyTiers: 'Royalty tiers',
    simulatedEnding: 'Early termination estimate: half of the milestones accepted and paid, the next half done',
    simulatedRoyalty: 'Royalty estimate: five years, five sales scenarios (example at common rates)',
    amended: 'Effect of the amendment',
    amendedMilestones: 'Milestones and instalments, before and after',
    belowBaseline: 'Finding: these indicators ask for less than the baseline. Check direction and figures; the decision is yours',
    amendedIndicators: 'Indicators, before and after',
    changedText: 'Changes since the text that you reviewed before',
    agreedOwner: 'Ownership under the contract',
  },
  column: {
    clause: 'Clause',
    formerWording: 'Wording reviewed before',
    presentWording: 'Wording now',
    ownershipClause: 'Clause 5.1 of the contract',
    'ownership-1': 'University owns; non-exclusive use by the enterprise in its field',
    'ownership-2': 'University owns; the enterprise has the first right to negotiate an exclusive licence in its field',
    'ownership-3': 'University owns; named results may be assigned to the enterprise',
    'ownership-4': 'Enterprise owns; the university keeps the use in teaching and research',
    'ownership-5': 'Enterprise owns; no publication by the university without consent',
    'ownership-6': 'Each party owns what it achieves alone; joint results are owned jointly',
    'ownership-custom': 'As the special terms of the contract say',
    agreedPriority: 'The enterprise’s priority',
    'first-negotiation': 'Before an exclusive licence goes to another organisation, the enterprise is negotiated with first',
    'named-results': 'The enterprise may take over results that both name in writing, before others',
  },
};
