/** Fields of technology: of a question, and of an expert. */
export const fieldCodes = [
  'new-materials',
  'new-energy',
  'biomedicine',
  'electronics',
  'equipment',
  'agriculture',
  'environment',
  'digital',
  'other',
] as const;
export type FieldCode = (typeof fieldCodes)[number];
