/** Refusals that follow from the platform's register. */
export const registerRefusals = {
  NO_SUCH_ENTRY: {
    sentence: 'This register entry cannot be changed here.',
    whatNow: 'Reload the page: a colleague may have confirmed or ended it.',
  },
  SECOND_KEEPER: {
    sentence: 'The person who made an entry cannot confirm the class, nor lift the measure, entered by themselves.',
    whatNow: 'Ask another authorised person of the platform to do it.',
  },
  OTHERS_TIE: {
    sentence: 'A tie can be ended only by the side that entered it, the expert or the platform.',
    whatNow: 'Ask that side to end it.',
  },
  UNDER_SANCTION: {
    sentence:
      '{whoEn} has been under sanction since {from}{hasEnd, select, yes {, until {until}} other {, with no end date}}{hasSource, select, yes { (source: {source})} other {}}. Meanwhile it cannot apply, be awarded or be paid.',
    whatNow:
      'If the entry is wrong, send the platform a statement from the source authority; it must be lifted by a person other than the one who entered it.',
  },
  BARRED: {
    sentence:
      '{whoEn} has been barred since {from}{hasEnd, select, yes {, until {until}} other {, with no end date}}{hasSource, select, yes { (source: {source})} other {}}. Meanwhile it cannot list a demand or submit a proposal.',
    whatNow: 'Try again after the bar ends; if the entry is wrong, contact the platform.',
  },
};
