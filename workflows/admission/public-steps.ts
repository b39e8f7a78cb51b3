/** Steps of an admission to which public pages lead. Names alone: a browser that reads them loads no step. */
export const publicSteps = { apply: 'apply-for-admission', decide: 'decide-admission' } as const;
