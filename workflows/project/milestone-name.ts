/** A milestone by its number, as pages, messages and choices name it. */
export const milestoneName = (n: number | string) => ({ zh: `里程碑 ${n}`, en: `Milestone ${n}` });
