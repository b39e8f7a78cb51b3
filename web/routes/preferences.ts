import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { readForm } from '#web/forms/read-form.server.ts';
import { backTo } from '#web/shapes/back-to.ts';
import { preference, themes } from '#web/ui/locale.server.ts';
import { locales } from '#web/wording/index.ts';
import { Id } from '#workflows/domain/party.ts';

const Preferences = {
  locale: z.enum(locales),
  theme: z.enum(themes),
  shortcuts: z.enum(['on', 'off']),
  organisation: Id,
};
const cookieOf = { locale: 'locale', theme: 'theme', shortcuts: 'shortcuts', organisation: 'tida_organisation' } as const;

/** Language, theme, shortcuts, and for which organisation one acts: cookies, each checked where it is read. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const headers = new Headers();
  const isSecure = request.url.startsWith('https:');
  for (const [name, schema] of Object.entries(Preferences)) {
    const parsed = schema.safeParse(form.get(name));
    if (parsed.success) headers.append('Set-Cookie', preference(cookieOf[name as keyof typeof cookieOf], parsed.data, isSecure));
  }
  return redirect(backTo(form.get('to')), { headers });
}
export const loader = () => redirect('/');
