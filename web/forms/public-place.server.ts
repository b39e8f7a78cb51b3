import { stepNamed } from '#workflows/kinds.ts';

/** Where everybody reads on about what everybody is asked: an objection's publicity. Undefined: a step of the project's own people. */
export function publicPlace(caseId: string, key: string): string | undefined {
  const [step = '', subject = ''] = key.split('/');
  return stepNamed(step)?.isPublic ? `/publicity/${caseId}/${subject}` : undefined;
}
