import { z } from 'zod';
import { AdmittedKind } from '#workflows/admission/state.ts';
import { Id } from '#workflows/domain/party.ts';
import { line, paragraphs, Shown } from '#workflows/domain/text.ts';
import { Uscc } from '#workflows/domain/uscc.ts';
import { At, Names } from './common.ts';

/** What an organisation says of itself and of its first administrator. */
export const ApplyForAdmission = z.strictObject({
  submissionId: z.uuid(),
  /** Where there are several. */
  platform: Id.optional(),
  titleZh: line(2, 100),
  titleEn: line(2, 200),
  organisationKind: AdmittedKind,
  uscc: Uscc,
  region: line(2, 20),
  realName: line(1, 60),
  realNameEn: line(1, 100),
  contact: z.email().max(200),
  purpose: paragraphs(5, 1000),
});
export type ApplyForAdmission = z.output<typeof ApplyForAdmission>;

/** An application, for the holder of its token. */
export const AdmissionPage = z.object({
  names: Names,
  appliedAt: At,
  state: z.enum(['deciding', 'admitted', 'refused']),
  /** Why it was refused. Empty: the code was registered meanwhile. */
  reason: Shown.nullable(),
});
export type AdmissionPage = z.infer<typeof AdmissionPage>;
export const PlatformChoice = z.object({ id: Shown, names: Names });
export type PlatformChoice = z.infer<typeof PlatformChoice>;
