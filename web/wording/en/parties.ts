/** Parties of a project, beside their organisation, and as they stand in the ledger. */
export const side = {
  enterprise: 'Enterprise',
  university: 'University',
  funder: 'Funder',
  platform: 'Platform',
  broker: 'Transfer agency',
  licensee: 'Transferee',
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
  school: 'University, own funds',
  college: 'College',
  school_college: 'University, own funds, and college',
  inventors: 'Inventors, together',
  inventor: 'Inventor',
  bidder: 'Bidder',
};
