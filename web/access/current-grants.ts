/** Roles held now (Prisma's `where`); with a project, those for all projects or for that one. */
export const currentGrants = (caseId?: string, now = new Date()) => ({
  validFrom: { lte: now },
  AND: [
    { OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
    ...(caseId === undefined ? [] : [{ OR: [{ caseId: null }, { caseId }] }]),
  ],
});
