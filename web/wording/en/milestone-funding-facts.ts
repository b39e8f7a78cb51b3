const what = '{purpose, select, tranche {Instalment {milestone}} subsidy {Subsidy claim {claim}} other {Retention}}';

/** Sentences of the timeline for what milestone funding states. */
export const milestoneFundingFacts = {
  'work-started': 'Work started on {kickoffOn}',
  'milestone-submitted': 'Milestone {milestone} was submitted{late, select, true { (late)} other {}}',
  'milestone-complete': 'Milestone {milestone} is complete and goes to the enterprise for acceptance',
  'milestone-returned': 'Milestone {milestone} was returned as incomplete',
  'milestone-accepted':
    'Milestone {milestone} {how, select, silence {counts as accepted by silence, for the enterprise’s payment only} conditions {was accepted with conditions} other {was accepted}}; it carries {fen, number, yuan}',
  'rectification-asked': 'Rectification {round} of milestone {milestone} was asked for',
  'milestone-resubmitted': 'Milestone {milestone} was resubmitted after rectification {round}',
  'acceptance-silent': 'Milestone {milestone} is still not decided on after a second notice; it has been escalated',
  'payment-prepared': `${what}: {fen, number, yuan} prepared, to be checked`,
  'payment-released': `${what}: {fen, number, yuan} released to the bank`,
  'payment-held': `${what}: {fen, number, yuan} held back; late interest goes on`,
  'payment-sent-back': `${what}: {fen, number, yuan} sent back to the maker`,
  'late-interest-accrued': 'Paid {days, plural, one {# day} other {# days}} late; interest of {fen, number, yuan} has accrued',
  'receipt-confirmed': '{purpose, select, retention {Retention} other {Instalment {milestone}}}: receipt of {fen, number, yuan} confirmed',
  'receipt-mismatch':
    '{purpose, select, retention {Retention} other {Instalment {milestone}}}: {fen, number, yuan} expected, {seenFen, number, yuan} seen by the university; please look into it',
  'subsidy-requested': 'Subsidy claim {claim} submitted for {fen, number, yuan}',
  'subsidy-claim-lapsed': 'Subsidy claim {claim} was not made in time and falls to the next',
  'subsidy-claim-outstanding': 'The final subsidy claim has not been made yet',
  'subsidy-claim-examined': 'Subsidy claim {claim} agreed to at {fen, number, yuan}',
  'subsidy-claim-reduced':
    'Subsidy claim {claim}: payments of {deductedFen, number, yuan} found ineligible, the claim comes to {fen, number, yuan}',
  'subsidy-claim-held': 'Subsidy claim {claim} over {fen, number, yuan} was put on hold',
  'subsidy-claim-returned': 'Subsidy claim {claim} was returned to the enterprise',
  'subsidy-claim-refused': 'Subsidy claim {claim} was refused',
  'subsidy-review-returned': 'Subsidy claim {claim} goes back to review',
  'subsidy-approved':
    'Subsidy claim {claim} approved: {fen, number, yuan} to pay, {withheldFen, number, yuan} withheld, {releasedFen, number, yuan} released',
  'final-acceptance-applied': '{by, select, enterprise {The enterprise} other {The university}} applied for final acceptance',
  'acceptance-panel-named': 'An acceptance panel of {members} was named',
  'final-acceptance-voted': 'A vote on the final acceptance was cast, {achievedBp} % achieved',
  'final-acceptance-convened': 'Not both sides applied in time: the final acceptance is convened, and the project manager names the panel',
  'final-acceptance-unanswered': 'The enterprise gave no opinion after a second notice; the panel’s votes decide',
  'conflict-declared': 'An expert declared a conflict of interest and left the panel',
  'panel-member-replaced': 'A replacement was named on the panel',
  'final-rectification-asked': 'The panel asks for a rectification before it sits again',
  'project-concluded':
    'Final conclusion: {result, select, passed {passed} concluded {concluded pro rata} other {failed}}, {achievedBp} % achieved',
  'warranty-ended': 'The warranty is over',
};
