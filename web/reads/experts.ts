import type { Database } from '#web/server/database.server.ts';
import type { Choice, KeptOut } from '#web/shapes/step.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { fieldNames } from '#workflows/domain/field-names.ts';
import type { Employer } from '#workflows/engine/beside.ts';
import { Profile } from '#workflows/register/entries.ts';
import { type KnownExpert, whyKeptOut } from '#workflows/register/free-to-judge.ts';
import { organisationRefs, personRefs } from './directory.ts';

export interface Expert extends KnownExpert {
  readonly profile: unknown;
  /** Open steps that ask this person as an expert, in all cases. */
  readonly seats: number;
}

/** These persons as experts: profile, ties, employers now, and open seats, counted. */
export async function expertsOf(database: Database, ids: readonly string[], caseId: string): Promise<Expert[]> {
  const [row] = await database.rows<{ experts: Expert[] }>`SELECT experts_of(${[...ids]}, ${caseId}) AS experts`;
  return row?.experts ?? [];
}

/** The choice of a panel: who is free, each with title, organisation, fields, load and availability; and who is kept out, with the reason. */
export async function panelChoices(
  database: Database,
  ids: readonly string[],
  caseId: string,
  keptOut: readonly Employer[],
): Promise<{ free: Choice[]; keptOut: KeptOut[] }> {
  const experts = await expertsOf(database, ids, caseId);
  const [people, organisations] = await Promise.all([
    personRefs(database, ids),
    organisationRefs(
      database,
      experts.flatMap(({ employers }) => employers.map(({ organisation }) => organisation)),
    ),
  ]);
  const nameOf = (expert: Expert) => {
    const names = people.get(expert.person)?.names ?? { zh: expert.person, en: expert.person };
    const at = expert.employers.find(({ role }) => role.startsWith('expert'))?.organisation;
    const works = organisations.get(at ?? '')?.names;
    return { names, works };
  };
  const rows = experts.map((expert) => ({ expert, why: whyKeptOut(expert, keptOut) }));
  return {
    free: rows.flatMap(({ expert, why }) => (why ? [] : [{ value: expert.person, names: labelOf(expert, nameOf(expert)) }])),
    keptOut: rows.flatMap(({ expert, why }) => (why ? [{ names: nameOf(expert).names, why }] : [])),
  };
}

type Names = Choice['names'];
/** One line of a list: it is searched as well. */
function labelOf({ profile, seats }: Expert, { names, works }: { names: Names; works: Names | undefined }): Names {
  const known = Profile.safeParse(profile).data;
  const away = known?.awayUntil && known.awayUntil >= shanghaiDay(new Date().toISOString()) ? known.awayUntil : undefined;
  const most = known ? `/${known.mostSeats}` : '';
  const fields = (language: 'zh' | 'en') => known?.fields.map((one) => fieldNames[language][one]).join(language === 'zh' ? '、' : ', ');
  const line = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ');
  return {
    zh: line(names.zh, works?.zh, known?.title, fields('zh'), known?.speciality, `在办 ${seats}${most} 项`, away && `${away} 前不便`),
    en: line(
      names.en,
      works?.en,
      known?.title,
      fields('en'),
      known?.speciality,
      `open seats ${seats}${most}`,
      away && `away until ${away}`,
    ),
  };
}
