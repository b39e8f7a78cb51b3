/** Parties of a project, beside their organisation, and as they stand in the ledger. */
export const side = {
  enterprise: 'Asked by',
  university: 'Answered by',
  funder: 'Funded by',
  platform: 'Run by',
  broker: 'Transfer agency',
  licensee: 'Taken by',
};
export const party = {
  university_project: 'University, project account',
  enterprise: 'Enterprise',
  funder: 'Funder',
  university: 'University, project account',
  platform: 'Platform',
  tax: 'Tax office',
  suppliers: 'Suppliers',
  broker: 'Transfer agency',
  licensee: 'Transferee',
  school: 'School',
  college: 'College',
  inventor: 'Inventor',
};
