import { stepNamed } from '#workflows/kinds.ts';

/** The public page of a step open to the public: an objection's notice. Undefined: a step of the project's own people. */
export function publicPlace(caseId: string, key: string): string | undefined {
  const [step = '', subject = ''] = key.split('/');
  return stepNamed(step)?.isPublic ? `/publicity/${caseId}/${subject}` : undefined;
}
