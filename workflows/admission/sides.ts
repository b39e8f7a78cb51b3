import type { Sides } from '#workflows/engine/define-kind.ts';

const offices = { platform: ['pm.lead', 'registrar', 'auditor'] } as const;

/** The platform's lead decides; registrar and auditor read. */
export const admissionSides: Sides = {
  offices,
  personal: {},
  of: (parts, { roles }) =>
    new Set(parts.includes('platform') && roles.some((role) => (offices.platform as readonly string[]).includes(role)) ? ['platform'] : []),
};
