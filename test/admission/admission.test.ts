import { describe, expect, test } from 'vitest';
import { admissionRules } from '#workflows/admission/access.ts';
import { Application } from '#workflows/admission/apply-for-admission.ts';
import { admittedApplication } from '#workflows/admission/approved.ts';
import type { Enrolled } from '#workflows/admission/enroll.ts';
import { admissionKind } from '#workflows/admission/kind.ts';
import { openAdmission } from '#workflows/admission/open-admission.ts';
import type { AdmissionCase } from '#workflows/admission/state.ts';
import { admissionSteps } from '#workflows/admission/steps.ts';
import { publishedCalendar } from '#workflows/domain/calendar-data.ts';
import { usccWithChecksum } from '#workflows/domain/uscc.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { ActOnRecord } from '#workflows/engine/on-record.ts';
import { Simulation } from '#workflows/engine/simulate.ts';

const opensAt = '2026-11-30T02:00:00.000Z';
const applicant = { person: 'public-1', organisation: 'public', roles: ['public'] };
const lead = { person: 'lead', organisation: 'centre', roles: ['pm.lead'] };
const uscc = usccWithChecksum('91120116MA00009Q1');
const form = {
  titleZh: '津门精工有限公司',
  titleEn: 'Jinmen Precision',
  organisationKind: 'enterprise',
  uscc,
  region: '天津',
  realName: '顾新',
  realNameEn: 'Gu Xin',
  contact: 'gu.xin@example.com',
  purpose: '发布攻关需求。',
  tokenHash: 'a'.repeat(64),
};

function begun(answer: Enrolled = { state: 'entered', organisation: 'o-a' }) {
  const start = { id: 'a', number: '2026-0001', organisation: 'centre', requester: 'public-1', calendar: publishedCalendar };
  return new Simulation<AdmissionCase>(admissionSteps, openAdmission(start, opensAt), () => answer);
}
const act = (admission: Simulation<AdmissionCase>, step: string, outcome: string, input: object, actor: typeof lead = lead) =>
  admission.act({ step, subject: 'organisation', outcome, input, actor });
const apply = (admission: Simulation<AdmissionCase>) =>
  act(admission, 'apply-for-admission', 'apply', carriedPart(Application, form) as object, applicant);
const admit = (admission: Simulation<AdmissionCase>, actor = lead) =>
  act(admission, 'decide-admission', 'admit', { compared: true, called: true }, actor);
const factsOf = ({ recordings }: Simulation<AdmissionCase>) => recordings.flatMap(({ facts }) => facts.map(({ type }) => type));

describe('an application for admission', () => {
  test('that the platform’s lead admits ends with an organisation in the register', () => {
    const admission = begun();
    expect(apply(admission)).toBeUndefined();
    expect(admission.open.map(({ step }) => step)).toEqual(['decide-admission']);
    expect(admit(admission)).toBeUndefined();
    expect(factsOf(admission)).toEqual(expect.arrayContaining(['admission-applied', 'admission-granted', 'organisation-entered']));
    expect(admissionKind.summary(admission.state)).toMatchObject({ phase: 'admitted', ended: true });
  });

  test('is refused with a reason, or ends where the code was registered meanwhile', () => {
    const refused = begun();
    apply(refused);
    act(refused, 'decide-admission', 'refuse', {});
    expect(refused.state.phase).toBe('refused');
    const late = begun({ state: 'taken' });
    apply(late);
    admit(late);
    expect([late.state.phase, factsOf(late).at(-1)]).toEqual(['refused', 'code-taken']);
    for (const { open } of [refused, late]) expect(open).toEqual([]);
  });

  test('is admitted by nobody’s silence, and lapses where it was begun alone', () => {
    const waiting = begun();
    apply(waiting);
    waiting.pass(60);
    expect(waiting.state.phase).toBe('deciding');
    const left = begun();
    left.pass(3);
    expect([left.state.phase, left.open]).toEqual(['lapsed', []]);
  });

  test('is decided by the platform’s lead alone: not by another platform’s, a project manager, nor the applicant', () => {
    for (const actor of [applicant, { ...lead, organisation: 'other' }, { ...lead, roles: ['pm'] }]) {
      const admission = begun();
      apply(admission);
      expect(admit(admission, actor)).toMatchObject({ refused: 'NOT_YOURS' });
    }
  });

  test('carries no name and no address into the workflow', () => {
    const carried = JSON.stringify(carriedPart(Application, form));
    for (const text of [form.titleZh, form.titleEn, form.realName, form.contact, form.purpose]) expect(carried).not.toContain(text);
    expect(carried).toContain(uscc);
  });

  test('is known to the platform’s lead, registrar and auditor alone', () => {
    const admission = begun();
    apply(admission);
    const readersOf = (organisationParts: readonly string[], role: string) => {
      const standing = { roles: [role], rolesHere: [], ownRoles: [], askedAs: [], actedAs: [] };
      const reader = { ...lead, roles: [role], sides: admissionKind.sides.of(organisationParts, standing) };
      const matter = { step: 'decide-admission', subject: 'organisation', person: null, organisation: 'centre', role: 'pm.lead' };
      return accessIn({ definitions: admissionSteps, access: admissionRules }, admission.state, reader, matter).known;
    };
    for (const role of ['pm.lead', 'registrar', 'auditor']) expect(readersOf(['platform'], role), role).toBe(true);
    for (const role of ['pm', 'mediator', 'public', 'organisation-admin']) expect(readersOf(['platform'], role), role).toBe(false);
    expect(readersOf([], 'pm.lead')).toBe(false);
  });
});

describe('an entry into the register', () => {
  const signed = (step: string, outcome: string, version: number, more: object = {}): ActOnRecord => ({
    signs: 'act',
    caseId: 'a',
    id: step,
    step,
    subject: 'organisation',
    outcome,
    document: 'd',
    actor: lead,
    input: {},
    version,
    recordedAt: opensAt,
    ...more,
  });
  const application = signed('apply-for-admission', 'apply', 2, { actor: applicant });
  test('stands on a signed application and a later signed admission by the lead of this platform', () => {
    const admission = signed('decide-admission', 'admit', 3);
    expect(admittedApplication([application, admission], 'centre')).toMatchObject({ by: 'lead' });
    for (const acts of [
      [application],
      [admission],
      [application, signed('decide-admission', 'refuse', 3)],
      [signed('decide-admission', 'admit', 1), application],
      [application, signed('decide-admission', 'admit', 3, { actor: { ...lead, roles: ['pm'] } })],
      [application, signed('decide-admission', 'admit', 3, { actor: { ...lead, organisation: 'other' } })],
    ])
      expect(admittedApplication(acts, 'centre')).toBeUndefined();
  });
});
