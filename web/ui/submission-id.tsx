import { useActionData } from '@remix-run/react';

/**
 * The id of a page's own form: sent twice it is done once. A refused one is answered under its id for ever, so the corrected form
 * goes under the one that came with the refusal (`whyNotDone`).
 */
export function SubmissionId({ value }: { readonly value: string }) {
  const answer = useActionData<{ readonly again?: string }>();
  return <input type="hidden" name="submissionId" value={answer?.again ?? value} />;
}
