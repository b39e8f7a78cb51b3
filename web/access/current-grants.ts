/** Roles held now (Prisma's `where`); with a project, those for all projects or for that one. */
export const currentGrants = (projectId?: string, now = new Date()) => ({
  validFrom: { lte: now },
  AND: [
    { OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
    ...(projectId === undefined ? [] : [{ OR: [{ projectId: null }, { projectId }] }]),
  ],
});
