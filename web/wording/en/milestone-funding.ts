import type { StageWording } from '#web/wording/wording-of.ts';
import type { milestoneFunding as stage } from '#workflows/project/milestone-funding/steps.ts';
import { milestoneFundingFacts } from './milestone-funding-facts.ts';

const released = {
  prepare: { label: 'Submit the payment for checking', leadsTo: 'Another person checks and releases it.', done: 'prepared the payment' },
  hold: {
    label: 'Hold the payment back',
    leadsTo: 'Name the clause or the defects; the payee and the project manager are told. It stays due, and late interest goes on.',
    done: 'held the payment back',
  },
  release: {
    label: 'Release the payment',
    leadsTo: 'The order goes to the bank; if the bank refuses it, it is prepared again.',
    done: 'released the payment',
  },
  'send-back': { label: 'Send back to the maker', leadsTo: 'The payment is prepared again.', done: 'sent the payment back' },
} as const;
const refusedClaim = {
  label: 'Refuse this claim',
  leadsTo: 'Nothing is paid now; what is due may be counted in a later claim.',
  done: 'refused the claim',
} as const;

export const milestoneFunding: StageWording<typeof stage> = {
  title: 'Milestones and funding',
  steps: {
    'start-work': {
      title: 'Start work',
      ask: 'The contract is in force at {fen, number, yuan}, with {milestones} milestones. Confirm the team and record the day of the kick-off.',
      outcomes: { start: { label: 'Confirm the start', leadsTo: 'Work on the first milestone begins.', done: 'started the project' } },
    },
    'submit-milestone': {
      title: 'Submit a milestone',
      ask: 'Milestone {milestone} is due on {dueOn} and carries {fen, number, yuan}. Submit the report, the measured values and the evidence. It can be submitted late, but will be shown as overdue and chased.',
      outcomes: {
        submit: {
          label: 'Submit the milestone',
          leadsTo: 'The project manager checks that it is complete.',
          done: 'submitted the milestone',
        },
      },
    },
    'completeness-check': {
      title: 'Check completeness',
      ask: 'Milestone {milestone} has been submitted; it carries {fen, number, yuan}. Check only that everything is there, not how good it is.',
      outcomes: {
        pass: { label: 'Complete, pass on', leadsTo: 'The enterprise’s R&D lead decides.', done: 'found the report complete' },
        return: { label: 'Return as incomplete', leadsTo: 'The university completes and resubmits it.', done: 'returned the report' },
      },
    },
    'accept-milestone': {
      title: 'Accept a milestone',
      ask: 'Milestone {milestone} awaits acceptance; it carries {fen, number, yuan}, with {rectifications} rectifications so far. Judge each indicator. Where the contract lets silence count as acceptance, it does so after a second notice and for the enterprise’s payment only; the subsidy still needs experts.',
      outcomes: {
        accept: {
          label: 'Accept the milestone',
          leadsTo: 'Enterprise finance pays the instalment; the next milestone begins.',
          done: 'accepted the milestone',
        },
        'accept-with-conditions': {
          label: 'Accept with conditions',
          leadsTo: 'Enterprise finance pays the instalment; the conditions are kept for what follows.',
          done: 'accepted the milestone with conditions',
        },
        rectify: {
          label: 'Ask for rectification',
          leadsTo: 'The university reworks and resubmits, twice at most.',
          done: 'asked for rectification',
        },
      },
    },
    rectify: {
      title: 'Rectify and resubmit',
      ask: 'Rectification {round} of milestone {milestone}, which carries {fen, number, yuan}. Answer each objection and submit the new version.',
      outcomes: {
        resubmit: {
          label: 'Resubmit the milestone',
          leadsTo: 'The project manager checks it, then the enterprise decides.',
          done: 'resubmitted the milestone',
        },
      },
    },
    'pay-enterprise-tranche': {
      title: 'Pay an instalment',
      ask: 'Milestone {milestone} is accepted: instalment {trancheFen, number, yuan}, less a retention of {retentionFen, number, yuan}, makes {fen, number, yuan} to pay. {held, select, yes {It is being held back. } other {}}One person prepares the payment, another releases it.',
      outcomes: released,
    },
    'confirm-receipt': {
      title: 'Confirm receipt',
      ask: 'The bank has paid {purpose, select, retention {the retention} other {instalment {milestone}}}, {fen, number, yuan}. Compare it with what has arrived; a confirmed payment counts as verified.',
      outcomes: {
        match: {
          label: 'Confirm the sum received',
          leadsTo: 'It counts as a verified payment, on which subsidy can be claimed.',
          done: 'confirmed receipt',
        },
        mismatch: {
          label: 'Report a mismatch',
          leadsTo: 'Enterprise finance and the project manager are told; this stays open.',
          done: 'reported a mismatch',
        },
      },
    },
    'request-subsidy': {
      title: 'Claim the subsidy',
      ask: '{final, select, yes {The final claim} other {Claim {claim}}} comes to {fen, number, yuan}, on verified payments of {verifiedFen, number, yuan}. An interim claim not made in time falls to the next.',
      outcomes: {
        submit: { label: 'Submit the claim', leadsTo: 'The funder’s officer reviews it, then its finance.', done: 'submitted the claim' },
      },
    },
    'review-subsidy': {
      title: 'Review a claim',
      ask: 'Claim {claim} comes to {fen, number, yuan}, on verified payments of {verifiedFen, number, yuan}. {held, select, yes {It is on hold. } other {}}Review the vouchers and the proof of own funds. Nothing is ever approved by lapse of time.',
      outcomes: {
        approve: {
          label: 'Agree to the claim',
          leadsTo: 'It goes to the next reviewer, after finance to the approver.',
          done: 'agreed to the claim',
        },
        reduce: {
          label: 'Agree at a reduced basis',
          leadsTo: 'Ineligible payments are taken out, the sum is recalculated and goes to the next reviewer.',
          done: 'reduced the claim',
        },
        hold: {
          label: 'Put the claim on hold',
          leadsTo: 'The enterprise’s finance and the project manager are told; this stays open and nothing is paid.',
          done: 'put the claim on hold',
        },
        return: {
          label: 'Return to the enterprise',
          leadsTo: 'The enterprise completes the claim and submits it again.',
          done: 'returned the claim',
        },
        refuse: refusedClaim,
      },
    },
    'approve-subsidy': {
      title: 'Approve the subsidy',
      ask: 'Claim {claim}: {fen, number, yuan} to pay ({withheldFen, number, yuan} withheld as reserve, {releasedFen, number, yuan} released). The sum is computed from the task book and cannot be changed.',
      outcomes: {
        approve: { label: 'Approve the payment', leadsTo: 'The funder’s finance prepares and releases it.', done: 'approved the subsidy' },
        return: {
          label: 'Return for another review',
          leadsTo: 'The funder’s officer reviews it again.',
          done: 'sent the claim back to review',
        },
        refuse: refusedClaim,
      },
    },
    'pay-subsidy': {
      title: 'Pay the subsidy',
      ask: 'Claim {claim} is approved: {fen, number, yuan} to pay. One person prepares the payment, another releases it.',
      outcomes: released,
    },
    'apply-final': {
      title: 'Apply for final acceptance',
      ask: 'Every milestone of the contract ({fen, number, yuan}) is accepted. University and enterprise apply together; on receipt the project manager names the panel, an odd number of five or more. If not both have applied in time, the funder is told and the acceptance is convened without.',
      outcomes: {
        apply: {
          label: 'Submit the application',
          leadsTo: 'Once the enterprise has endorsed it, the panel is named.',
          done: 'applied for final acceptance',
        },
        endorse: {
          label: 'Endorse the application',
          leadsTo: 'Once the university has applied, the panel is named.',
          done: 'endorsed the application',
        },
        'name-panel': {
          label: 'Name the panel',
          leadsTo: 'The experts and the enterprise assess each indicator.',
          done: 'named the acceptance panel',
        },
        'replace-member': {
          label: 'Name a replacement',
          leadsTo: 'The new expert votes; the votes already cast by the others stand.',
          done: 'named a replacement on the panel',
        },
      },
    },
    'final-acceptance': {
      title: 'Final acceptance',
      ask: 'Assess how far each of the {indicators} indicators was met and say what follows. The panel’s majority decides; the enterprise’s view is recorded, and if it gives none after a second notice the panel decides without.',
      outcomes: {
        pass: {
          label: 'Vote to pass',
          leadsTo: 'With the panel’s votes in, the conclusion is drawn and published.',
          done: 'voted to pass',
        },
        conclude: {
          label: 'Vote to conclude pro rata',
          leadsTo: 'If the majority agrees, the project is concluded and the grant follows what was achieved.',
          done: 'voted to conclude pro rata',
        },
        rectify: {
          label: 'Vote for one rectification',
          leadsTo: 'If the majority agrees, the project is reworked within six months and applies again.',
          done: 'voted for rectification',
        },
        'declare-conflict': {
          label: 'Declare a conflict of interest',
          leadsTo: 'You leave the panel; the project manager names a replacement.',
          done: 'declared a conflict of interest',
        },
      },
    },
    'publish-conclusion': {
      title: 'Publish the conclusion',
      ask: 'The conclusion is drawn and is to be published for at least {days} days. When they have passed without objection, the final claim and the transfer of results can follow.',
      outcomes: {
        publish: {
          label: 'Publish the conclusion',
          leadsTo: 'Anybody may object by real name while it is published.',
          done: 'published the conclusion',
        },
      },
    },
    'release-retention': {
      title: 'Pay the retention',
      ask: 'The warranty is over: a retention of {fen, number, yuan} is to be paid. {held, select, yes {It is being held back. } other {}}One person prepares the payment, another releases it.',
      outcomes: released,
    },
  },
  waits: {
    'conclusion-publicity': { title: 'Publication of the conclusion', ask: 'Published for {days} days; ends by itself if nobody objects.' },
    warranty: { title: 'Warranty', ask: '{months} months from the final conclusion; then the retention is paid.' },
  },
  fields: {
    kickoffOn: 'Kick-off on',
    teamConfirmed: 'The whole team is in place',
    note: 'Note',
    report: { label: 'Report', help: 'What was done, key data, problems and how they were dealt with.' },
    values: 'Measured values',
    indicator: 'Indicator',
    value: { label: 'Value', help: 'A number, or pass or fail.' },
    evidence: 'Evidence',
    title: 'Title',
    location: 'Where it is kept',
    spending: 'Spending',
    category: {
      label: 'Category',
      options: {
        equipment: 'Equipment',
        materials: 'Materials',
        testing: 'Testing and processing',
        travel: 'Travel and meetings',
        labour: 'Labour',
        outsourcing: 'Outsourcing',
        overhead: 'Overheads',
      },
    },
    fen: 'Sum (yuan)',
    studentHours: 'Students’ hours',
    ipFiled: 'IP applications filed',
    deviations: 'Deviations from the plan and their reasons',
    reportComplete: 'The report is complete',
    evidenceComplete: 'The evidence is complete',
    valuesComplete: 'The measured values are complete',
    spendingComplete: 'The spending is complete',
    reason: 'Reason',
    findings: 'Findings per indicator',
    met: 'Met?',
    opinion: 'Opinion',
    conditions: 'Conditions',
    reply: 'Answer to the objections',
    amountFen: 'Sum (yuan)',
    receivedOn: 'Received on',
    invoices: 'Invoices and payment vouchers',
    ownFunds: 'Proof of own funds',
    statement: 'Statement',
    deductedFen: { label: 'Payments found ineligible (yuan)', help: 'Taken out of the verified payments; the subsidy is computed anew.' },
    papers: 'Papers published',
    patents: 'Patents applied for',
    studentsTrained: 'Graduate students trained',
    panel: { label: 'Acceptance panel', help: 'An odd number of five or more, none with an interest in the project.' },
    member: { label: 'Replacement', help: 'Without ties to any party of the project.' },
    type: {
      label: 'Kind of conflict',
      options: {
        'same-organisation': 'Same organisation',
        coauthor: 'Joint work within three years',
        advisor: 'Advisor or student',
        kin: 'Kinship',
        finance: 'Financial interest',
        competitor: 'Competitor',
        other: 'Other',
      },
    },
    facts: 'Facts',
    achieved: 'How far each indicator was met',
    achievedBp: 'Met to (%)',
    noticeZh: 'Notice (Chinese)',
    noticeEn: 'Notice (English)',
    days: 'Days of publication',
  },
  facts: milestoneFundingFacts,
};
