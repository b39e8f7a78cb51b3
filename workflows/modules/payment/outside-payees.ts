import type { Both } from '#workflows/engine/paper.ts';

/** Payees that are no party, person or organisation of the platform: what a page and a paper call them. They have no registered account. */
export const outsidePayees: Readonly<Record<string, Both>> = {
  tax: { zh: '税务机关', en: 'Tax office' },
  suppliers: { zh: '供应商（按凭证）', en: 'Suppliers, as evidenced' },
};
