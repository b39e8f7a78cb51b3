import type { StageWording } from '#web/wording/wording-of.ts';
import type { benefitSharing } from '#workflows/project/benefit-sharing/steps.ts';

const income = '{year, plural, =0 {Licence fee} other {Royalty of year #}}';

export const benefitSharingWording = {
  title: 'Benefit sharing',
  steps: {
    'report-sales': {
      title: 'Report sales',
      ask: 'Royalty year {year} is over. Report the net sales of the licensed products. If there is no answer after a second notice, last year’s sales are taken as the estimate (no less than what was reported and queried) and the minimum applies.',
      outcomes: {
        file: { label: 'File the sales report', leadsTo: 'The university’s transfer office verifies it.', done: 'reported the sales' },
        'nil-report': {
          label: 'Report no sales',
          leadsTo: 'The transfer office verifies it; an agreed minimum is still due.',
          done: 'reported no sales',
        },
      },
    },
    'verify-report': {
      title: 'Verify the sales report',
      ask: 'Net sales of {netSalesFen, number, yuan} are reported for year {year}. Compare them with what you know; without an answer they are accepted provisionally.',
      outcomes: {
        accept: { label: 'Accept the report', leadsTo: 'Finance issues the statement.', done: 'accepted the sales report' },
        query: { label: 'Query the report', leadsTo: 'The licensee explains and reports again.', done: 'queried the sales report' },
      },
    },
    'issue-statement': {
      title: 'Issue the statement',
      ask: `${income}: {dueFen, number, yuan} is due under the contract. Check the sum and issue the statement; it cannot be changed afterwards.`,
      outcomes: {
        issue: {
          label: 'Issue the statement',
          leadsTo: 'The licensee pays within 30 days; if nothing is due, the year is settled.',
          done: 'issued the statement',
        },
      },
    },
    'pay-royalty': {
      title: 'Pay the licence fee',
      ask: `{asked, select, interest {${income}: the bank has refused the late interest of {lateFen, number, yuan}. Check the account and release it again.} other {${income}: {dueFen, number, yuan} is due. {turn, select, checker {Your colleague has prepared it; check and release it.} other {Check the statement and prepare the payment.}} Late payments bear daily interest up to the day of the release, paid separately.}}`,
      outcomes: {
        prepare: { label: 'Prepare the payment', leadsTo: 'A second finance officer checks it.', done: 'prepared the licence fee' },
        release: {
          label: 'Release to the bank',
          leadsTo: 'The bank pays; the university then books its costs.',
          done: 'released the licence fee',
        },
        return: { label: 'Send back to the maker', leadsTo: 'It is corrected and prepared again.', done: 'sent the licence fee back' },
      },
    },
    'book-costs': {
      title: 'Book the costs',
      ask: `${income}: {grossFen, number, yuan} has arrived; stamp duty is {stampFen, number, yuan}. {turn, select, checker {Upkeep of {upkeepFen, number, yuan} and direct costs of {directFen, number, yuan} are prepared; check, book and pay them.} other {Enter the upkeep of the result and the direct costs of the deal.}} Costs beyond the income are carried forward and nothing is shared.`,
      outcomes: {
        prepare: { label: 'Submit the costs', leadsTo: 'A second finance officer checks them.', done: 'submitted the costs' },
        release: { label: 'Book and pay', leadsTo: 'Tax and suppliers are paid; a net income is shared next.', done: 'booked the costs' },
        return: { label: 'Send back to the maker', leadsTo: 'They are corrected and submitted again.', done: 'sent the costs back' },
      },
    },
    'propose-distribution': {
      title: 'Propose the distribution',
      ask: `${income}: net {netFen, number, yuan}. Inventors receive at least {inventorFloorBp}%, the technology manager’s institution at most {brokerMaxBp}%, the main contributors together at least half of the reward.`,
      outcomes: {
        propose: {
          label: 'Propose the distribution',
          leadsTo: 'Each inventor agrees to their own share.',
          done: 'proposed the distribution',
        },
      },
    },
    'consent-shares': {
      title: 'Agree to your share',
      ask: `${income}: your part is {partBp}%, {fen, number, yuan}. Agree or object; without an answer the shares signed at the disclosure are published.`,
      outcomes: {
        agree: { label: 'Agree to this share', leadsTo: 'Once all have agreed, the rewards are published.', done: 'agreed to the share' },
        object: { label: 'Object to the shares', leadsTo: 'A new distribution is proposed.', done: 'objected to the shares' },
      },
    },
    'publish-reward': {
      title: 'Publish the rewards',
      ask: 'Publish names, amounts and the number of the registered contract for at least {days} working days. A change restarts the whole period.',
      outcomes: {
        publish: { label: 'Publish the notice', leadsTo: 'Without an objection it goes to approval.', done: 'published the rewards' },
      },
    },
    'approve-distribution': {
      title: 'Approve the distribution',
      ask: `${income}: net {netFen, number, yuan}; the rewards have been public. Decide on the distribution.`,
      outcomes: {
        approve: {
          label: 'Approve the distribution',
          leadsTo: 'Finance files the tax and pays everybody.',
          done: 'approved the distribution',
        },
        return: {
          label: 'Return for a new proposal',
          leadsTo: 'It is proposed, agreed and published again.',
          done: 'returned the distribution',
        },
      },
    },
    'pay-and-file': {
      title: 'Pay the shares and file the tax',
      ask: `${income}: {payments, plural, one {# payment} other {# payments}}, {fen, number, yuan} in all. {turn, select, checker {The tax is filed under {filing}; check and release the payments.} other {File the inventors’ tax and prepare the payments.}} Rewards have to be paid within 36 months of the income; the flag goes up at 30.`,
      outcomes: {
        prepare: { label: 'Prepare the payments', leadsTo: 'A second finance officer checks them.', done: 'prepared the payments' },
        release: {
          label: 'Release to the bank',
          leadsTo: 'The bank pays one by one; what it refuses can be released again.',
          done: 'released the payments',
        },
        return: { label: 'Send back to the maker', leadsTo: 'They are corrected and prepared again.', done: 'sent the payments back' },
      },
    },
    'close-project': {
      title: 'Close the project',
      ask: 'The books show nothing open. Check the accounts and the archive, and list whatever else is open. {archive, select, none {} other {One side has confirmed with the archive {archive}; check that yours is the same. }}The project closes when project manager and auditor have both confirmed.',
      outcomes: {
        close: {
          label: 'Confirm the closing',
          leadsTo: 'With both confirmations the books are closed for good.',
          done: 'confirmed the closing',
        },
        return: {
          label: 'List open items',
          leadsTo: 'Confirmations lapse and the project stays open; both confirm anew once it is put right.',
          done: 'listed open items',
        },
      },
    },
  },
  waits: {
    'royalty-period': { title: 'Royalty year', ask: 'Royalty year {year}; the sales are reported when it is over.' },
    'reward-publicity': { title: 'Rewards on public display', ask: 'For {days} working days anybody may object by real name.' },
  },
  fields: {
    lines: 'Products',
    product: 'Product',
    units: 'Units',
    grossFen: 'Gross sales (yuan)',
    returnsFen: 'Returns (yuan)',
    deductionsFen: 'Agreed deductions (yuan)',
    netSalesFen: { label: 'Net sales (yuan)', help: 'Gross sales of all products less returns and agreed deductions.' },
    evidence: 'Evidence',
    explanation: 'Explanation',
    findings: 'Findings',
    questions: 'Questions',
    dueFen: 'Sum due (yuan)',
    reasons: 'Reasons',
    upkeepFen: { label: 'Upkeep of the result (yuan)', help: 'Such as patent annuities.' },
    directFen: { label: 'Direct costs (yuan)', help: 'Appraisal, evaluation and negotiation of this deal.' },
    policy: 'Distribution policy',
    inventorBp: 'Inventors (%)',
    brokerBp: 'Technology manager’s institution (%)',
    broker: { label: 'Technology manager’s institution', help: 'Required where it has a part; none of the project’s parties.' },
    schoolBp: { label: 'School’s part of the rest (%)', help: 'The college has the other part.' },
    team: 'Inventors’ parts',
    inventor: 'Inventor',
    partBp: { label: 'Part (%)', help: 'All inventors together make 100%.' },
    isMain: 'Main contributor',
    grounds: 'Grounds of the objection',
    noticeZh: 'Notice (Chinese)',
    noticeEn: 'Notice (English)',
    days: 'Working days on display',
    minutes: 'Minutes',
    taxFiling: 'Reference of the tax filing',
    archive: { label: 'Checksum of the archive', help: 'SHA-256 of the archived files; both have to name the same.' },
    openItems: 'Open items',
  },
  facts: {
    'royalty-period-ended': 'Royalty year {year} ended',
    'sales-reported': 'Net sales of {netSalesFen, number, yuan} reported for year {year}',
    'sales-estimated': 'Sales of year {year} not reported: estimated at {netSalesFen, number, yuan}',
    'sales-report-accepted': 'Sales report of year {year} accepted{provisional, select, true { provisionally, unanswered} other {}}',
    'sales-report-queried': 'Sales report of year {year} queried: to be filed again',
    'statement-issued': `${income}: statement issued, {dueFen, number, yuan} due`,
    'licence-fee-prepared': `${income}: payment of {dueFen, number, yuan} prepared`,
    'licence-fee-returned': `${income}: payment sent back to its maker`,
    'licence-fee-released': `${income}: {fen, number, yuan} released`,
    'late-interest-released': `${income}: late interest of {fen, number, yuan} released, paid separately`,
    'costs-prepared': `${income}: costs submitted – stamp duty {stampFen, number, yuan}, upkeep {upkeepFen, number, yuan}, direct costs {directFen, number, yuan}`,
    'costs-returned': `${income}: costs sent back to their maker`,
    'costs-booked': `${income}: costs booked, net {netFen, number, yuan}, deficit carried forward {deficitFen, number, yuan}`,
    'cost-payments-resent': `${income}: payments of costs sent again`,
    'distribution-proposed': `${income}: inventors {inventorBp}%, technology manager’s institution {brokerBp}%, school {schoolBp}% of the rest`,
    'shares-consented': `${income}: an inventor agreed to the share`,
    'shares-objected': `${income}: an inventor objected; new shares are proposed`,
    'shares-unanswered': `${income}: an inventor did not answer and the signed shares would leave the main contributors too little; proposed anew`,
    'signed-shares-carried': `${income}: an inventor did not answer, the signed shares are published`,
    'distribution-approved': `${income}: distribution approved`,
    'distribution-returned': `${income}: distribution returned; to be proposed and published again`,
    'payout-prepared': `${income}: payments prepared, tax filed under {filing}`,
    'payout-returned': `${income}: payments sent back to their maker`,
    'payout-released': `${income}: payments released`,
    'closing-confirmed': 'One side confirmed the closing',
    'closing-returned': 'Closing returned with open items',
    'project-closed': 'Project closed, books settled',
  },
} satisfies StageWording<typeof benefitSharing>;
