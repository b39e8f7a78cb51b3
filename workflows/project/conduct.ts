import { correctionSteps } from '#workflows/overlays/correction/correct-data.ts';
import { integritySteps } from '#workflows/overlays/integrity/integrity.ts';
import { recusalSteps } from '#workflows/overlays/recusal/recuse.ts';
import { office, staff } from './access/readers.ts';
import { platform } from './audiences.ts';
import { partiesOf } from './parties.ts';
import { hasEnded, type Project, stageOf } from './state.ts';

const ofOffice = { known: office, read: office, actor: 'named', figures: office } as const;
const officers = ['pm', 'pm.lead', 'secretary', 'auditor', 'mediator'] as const;

/** X.02: officers of the platform. Experts declare a conflict in their own steps. */
export const recusal = recusalSteps<Project>({
  since: 1,
  access: ofOffice,
  stage: stageOf,
  officers: (project) => officers.map((role) => platform(project, role)),
});

/** X.07: the project manager proposes, the auditor compares. */
export const correctionOf = (steps: readonly string[]) =>
  correctionSteps<Project>({
    since: 1,
    access: ofOffice,
    stage: stageOf,
    makes: (project) => platform(project, 'pm'),
    checks: (project) => platform(project, 'auditor'),
    steps,
  });

const lookedInto = [office, staff('funder', 'fund.officer', 'fund.approver', 'fund.audit')];
/** X.08: the auditor opens, the lead decides; the funder knows of it (4.10), whose money waits. */
export const integrity = integritySteps<Project>({
  since: 1,
  access: { known: lookedInto, read: lookedInto, actor: 'named', figures: lookedInto },
  stage: stageOf,
  parties: (project) => (hasEnded(project) ? [] : partiesOf(project, 'enterprise', 'university')),
  opens: (project) => platform(project, 'auditor'),
  decides: (project) => platform(project, 'pm.lead'),
  publicMoney: ['approve-subsidy approve', 'confirm-override approve', 'pay-subsidy release'],
});
