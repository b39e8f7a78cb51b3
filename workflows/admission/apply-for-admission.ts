import { z } from 'zod';
import { Sha256 } from '#workflows/domain/party.ts';
import { Uscc } from '#workflows/domain/uscc.ts';
import { keptLine, prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { amongPlatform } from './access.ts';
import { AdmittedKind, defineStep } from './state.ts';

const Address = z.email();
/** The titles are the organisation's names, by which lists call the case. */
export const Application = z.strictObject({
  titleZh: prose(2, 100),
  titleEn: prose(2, 200),
  organisationKind: AdmittedKind,
  uscc: Uscc,
  region: prose(2, 20),
  realName: prose(1, 60),
  realNameEn: prose(1, 100),
  contact: keptLine(5, 200),
  purpose: prose(5, 1000),
  /** Of the token by which the applicant follows the case and takes the first account up. */
  tokenHash: Sha256,
});
export type Application = z.output<typeof Application>;

/** An organisation registers itself, with its first administrator. Anybody may; the portal counts how often. */
export const applyForAdmission = defineStep({
  name: 'apply-for-admission',
  code: 'A1.01',
  stage: 'admission-application',
  since: 1,
  access: amongPlatform,
  opens: ({ phase }) => (phase === 'applying' ? [{ subject: 'organisation', for: { role: 'public' } }] : []),
  outcomes: { apply: { form: Application } },
  facts: { 'admission-applied': noDetails },
  rules: ['no-address'],
  breaksWhole: (_state, form) =>
    brokenIf(!Address.safeParse((form as Partial<Application>).contact).success, { rule: 'no-address', field: 'contact' }),
  apply: (state, { input: { organisationKind, uscc }, document }) => ({
    state: { ...state, phase: 'deciding', application: { kind: organisationKind, uscc, document } },
    facts: [{ type: 'admission-applied' }],
  }),
});
