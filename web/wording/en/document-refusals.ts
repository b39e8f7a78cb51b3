/** Why a text, a file or a colleague's form is not shown to who may know of it. */
export const documentRefusals = {
  SEALED: {
    sentence:
      '{why, select, until {Your organisation has sealed this document. It is opened after the close of the call on {dueAt}; until then no one can read it, your organisation included.} awaiting {Your organisation has sealed this document. The call has closed, and two people are yet to open the proposals together; until then no one can read it, your organisation included.} draft {This is a draft from before the sealing; the copy that your organisation could read was removed with the sealing.} unreadable {What was sealed has been opened and cannot be read as a proposal.} other {This document was not opened: it was withdrawn or replaced, or its round ended before the opening. It stays sealed.}}',
    whatNow:
      '{why, select, until {For its content, use the package file downloaded at the sealing.} awaiting {For its content, use the package file downloaded at the sealing.} draft {Its content was sealed with the proposal: read the proposal among the documents once it is opened, and until then the package file downloaded at the sealing.} unreadable {Use the package file downloaded at the sealing, and contact the project manager.} other {For its content, use the package file downloaded at the sealing.}}',
  },
  DISPOSED: {
    sentence: 'The retention period of this document is over. It was disposed of on {at}, and its content is no longer kept.',
    whatNow: 'The record of the act stays in the timeline of the project.',
  },
  TEXT_GONE: {
    sentence: 'The content of this document is no longer in the system: it was erased at the request of the person concerned, or lost.',
    whatNow: 'The record of the act stays in the timeline. For questions, contact the platform.',
  },
  FILE_GONE: {
    sentence: 'The content of the file “{name}” is no longer in the store.',
    whatNow: 'The record of its submission and its checksum remain. For the original, ask the organisation that submitted it.',
  },
  WRITING_OVER: {
    sentence: 'The form in which a colleague asked you to write has been handed in or closed.',
    whatNow: 'Your colleague has dealt with what you wrote. What was handed in is among the documents of the project.',
  },
  FILE_NOT_READY: {
    sentence:
      'The file “{name}” {why, select, scanning {is still being scanned for viruses} opening {is still being received or scanned for viruses; it opens once it has passed} other {is not among the usable files of your organisation in this project}}.',
    whatNow:
      '{why, select, scanning {Wait a moment and try again; everything that was filled in is kept.} opening {Open it again in a moment.} other {Remove the file, or upload it again.}}',
  },
} as const;
