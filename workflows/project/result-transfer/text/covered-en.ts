import { isPatent } from './covered-zh.ts';
import type { TransferFacts } from './transfer-text.ts';

type Covered = Pick<TransferFacts, 'resultTitle' | 'protection' | 'patents'>;
const protections: Readonly<Record<Covered['protection'], string>> = {
  patent: 'protected as an invention patent',
  model: 'protected as a utility model',
  software: 'protected as a software copyright',
  secret: 'protected as a trade secret',
  public: 'published or to be published',
};
export const protectionEn = ({ protection }: Covered) => protections[protection];

export function coveredEn(facts: Covered): string {
  const { resultTitle, patents, protection } = facts;
  const later =
    'Party A tells Party B in writing of the number of an application or grant that comes after this text and records it on the platform; the right belongs to the subject of this contract.';
  if (!isPatent(facts)) {
    const what = {
      software: 'The software copyright has the number of its certificate, and none before it is registered. ',
      secret: 'As know-how the result has no registered number. ',
      public: '',
    };
    return `${what[protection as keyof typeof what]}Annex 1 and the handover list define the subject.`;
  }
  if (patents.length === 0) return `No patent application is on record as this text is written, and there is no number yet. ${later}`;
  const listed = patents.map(({ number, filedOn, isGranted }, index) =>
    isGranted
      ? `\n(${index + 1}) “${resultTitle}”, patent number ${number}, filed on ${filedOn}, granted`
      : `\n(${index + 1}) “${resultTitle}”, application number ${number}, filed on ${filedOn}, not yet granted`,
  );
  return `This contract covers ${patents.length === 1 ? 'one patent' : `${patents.length} patents`}:${listed.join('')}\n${later}`;
}
export const termEn = ({ protection }: Pick<Covered, 'protection'>) =>
  protection === 'secret' || protection === 'public'
    ? 'until the result has become public for a reason other than Party B'
    : 'until the protection of the result ends';
