/** Where a draft stands. */
export const draft = {
  remark: 'Returned:',
  saved: 'Draft saved {at}',
  unchanged: 'Draft saved {at}; nothing has changed since.',
  empty: 'Nothing has been entered or changed yet, so there is no draft to save.',
  saving: 'Saving the draft…',
  slow: 'The network is slow; still saving the draft…',
  slowToSend: 'The network is slow; still sending. Please keep this page open…',
  away: 'The server cannot be reached and the draft is not saved yet. You can continue; it is saved as soon as the network is back.',
  signedOut: 'Your session has ended and the draft is not saved yet. It is saved once you sign in.',
  notKept: 'The draft was not saved.',
  discard: 'Discard the draft',
  discardMeans: 'What you have entered is deleted and cannot be restored.',
  discardNow: 'Delete the draft',
};
