import type { Sides } from '#workflows/engine/define-kind.ts';

const offices = { platform: ['policy.maker', 'policy.checker', 'auditor'] } as const;

/** The platform's policy officers, and its auditor, who reads. */
export const policySides: Sides = {
  offices,
  personal: {},
  of: (parts, { roles }) =>
    new Set(parts.includes('platform') && roles.some((role) => (offices.platform as readonly string[]).includes(role)) ? ['platform'] : []),
};
