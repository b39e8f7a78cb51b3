/** Refusals that follow from the platform's register. */
export const registerRefusals = {
  NO_SUCH_ENTRY: {
    sentence: 'There is no such entry of the register to be changed here.',
    whatNow: 'Reload the page: a colleague may have confirmed or ended it.',
  },
  SECOND_KEEPER: {
    sentence: 'The person who entered a class cannot confirm it, nor lift a measure entered by the same person.',
    whatNow: 'Have another authorised person of the platform do it.',
  },
  OTHERS_TIE: {
    sentence: 'A tie declared by the expert and one noted by the platform are each ended by the side that entered them.',
    whatNow: 'Ask that side to end it.',
  },
  UNDER_SANCTION: {
    sentence:
      '{whoEn} is under a sanction since {from}{hasEnd, select, yes {, until {until}} other {, without an end so far}}{hasSource, select, yes { (source: {source})} other {}}. Meanwhile it cannot apply, be awarded or be paid.',
    whatNow:
      'If the entry is wrong, send the platform a statement of the authority that is its source; another person than the one who entered it lifts it.',
  },
  BARRED: {
    sentence:
      '{whoEn} is barred since {from}{hasEnd, select, yes {, until {until}} other {, without an end so far}}{hasSource, select, yes { (source: {source})} other {}}. Meanwhile it cannot pose a question or answer one.',
    whatNow: 'Do this again after the end of the bar; if it is wrong, ask the platform.',
  },
};
