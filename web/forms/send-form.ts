import type { FormAnswer } from './answer.ts';
import { type Marks, marksName } from './marks.ts';
import { handedIn } from './saver.ts';

/**
 * Sends a step's form from the browser. Where no answer comes, the form is answered here, so that it stays with all that
 * was typed and can be sent again: by its submission id the server knows it for the same.
 */
export async function sendForm<Answer extends FormAnswer>(request: Request, send: () => Promise<Answer>): Promise<Answer | FormAnswer> {
  const sent = await request.clone().formData();
  const text = (name: string) => String(sent.get(name) ?? '');
  const { pathname } = new URL(request.url);
  try {
    return await send();
  } catch (thrown) {
    // to the receipt, or to where the reader has to go
    if (thrown instanceof Response) {
      if (thrown.status >= 300 && thrown.status < 400) handedIn(pathname.replace('/steps/', '/drafts/'));
      throw thrown;
    }
    return {
      submissionId: text('_submissionId'),
      outcome: text('_outcome'),
      madeFor: text('_for'),
      result: null,
      unsent: navigator.onLine && !isUnreached(thrown) ? 'unknown' : 'away',
      ...(text(marksName) ? { marks: JSON.parse(text(marksName)) as Marks } : {}),
      ...(sent.has('_confirmed') ? { confirm: true } : {}),
    };
  }
}

/** The error of browsers for a request without an answer. */
export const isUnreached = (error: unknown) => error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
