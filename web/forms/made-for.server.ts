import type { AppLoadContext } from '@remix-run/node';
import { api } from '#web/trpc/api.server.ts';
import type { Locale } from '#web/wording/index.ts';
import type { Refused } from '#web/wording/refused.ts';
import { refusalWords } from '#web/wording/words-for.server.ts';

/**
 * A form goes out as the person and organisation that it was made for, or not at all: in one browser another account may
 * have signed in since. Undefined: the same.
 */
export async function refusedToOthers(context: AppLoadContext, madeFor: string, locale: Locale): Promise<Refused | undefined> {
  // where it cannot be known, the procedure says so itself
  if (context.actingAs === undefined || madeFor === context.actingAs) return undefined;
  const now = context.actingAs === '' ? null : await api(context).me.get();
  if (!now) return { code: 'SIGN_IN', details: {}, words: refusalWords(locale, 'SIGN_IN') };
  const { person, acting } = now;
  const named = { byZh: person.names.zh, byEn: person.names.en || person.names.zh };
  return {
    code: 'OTHER_PERSON',
    details: { ...named, organisationZh: acting.names.zh, organisationEn: acting.names.en || acting.names.zh },
    words: refusalWords(locale, 'OTHER_PERSON'),
  };
}
