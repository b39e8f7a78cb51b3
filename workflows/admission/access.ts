import type { Access, AccessRules } from '#workflows/engine/access.ts';
import type { Group } from '#workflows/engine/access-in-kind.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { AdmissionCase } from './state.ts';

/** The platform's lead, its registrar and its auditor. */
const platform: Group<AdmissionCase> = Object.assign(
  (_state: AdmissionCase, { sides }: { readonly sides: ReadonlySet<string> }) => sides.has('platform'),
  { always: ['platform'] },
);
const nobody = () => false;

export const amongPlatform: Access<AdmissionCase> = { known: platform, read: platform, actor: 'named', figures: platform };

export const admissionRules: AccessRules<AdmissionCase> = {
  own: platform,
  barred: nobody,
  knowsActors: platform,
  everybody: platform,
  naming: [],
  identifying: [],
};

export const platformLead = ({ parties }: AdmissionCase): Audience => ({
  role: 'pm.lead',
  ...(parties[0] ? { organisation: parties[0].organisation } : {}),
});
