import { cast } from '#scripts/story/cast.ts';
import { importedOrganisations } from '#scripts/story/organisations.ts';
import type { Table } from '#test/readers/support/table.ts';
import { idOf } from '#test/support/play.ts';
import { textOf } from '#test/web/shown-values.ts';
import { steps } from '#workflows/kinds.ts';
import { inTurn, type Visitor } from './answer.ts';
import type { Kept } from './kept.ts';
import { linksOf, withoutScripts } from './page-text.ts';

const begins = [
  '/',
  '/demands',
  '/publicity',
  '/inbox',
  '/projects',
  '/policies',
  '/late',
  '/keys',
  '/password',
  '/sign-in',
  '/check',
  '/register',
  '/messages',
  '/notifications',
  '/organisation/payees',
  '/profile',
];
/** Pages of some roles: others are refused. */
const ofRoles = ['/organisation', '/organisation/details', '/admissions', '/mails'];
/** Ids that are no words of either language. */
const ids = [...Object.keys(cast).map(idOf), ...importedOrganisations.map(({ id }) => id), ...steps.map(({ name }) => name)].filter((id) =>
  /[-\d]/.test(id),
);
const raw = new RegExp(`(?<![\\w.@/-])(?:${ids.join('|')}|[0-9a-f]{8}-[0-9a-f-]{27}|(?:ent|uni|fund|pm)\\.[a-z]+)(?![\\w-])`);
const unworded =
  /\b(?:portal|words|refused)\.[a-z]+|\b(?:step|field|fact|wait|outcome|option|done|role|stage):[a-z][\w-]*|\b[a-z]+(?:-[a-z]+)+:[a-z]+/;
const broken = /\bundefined\b|\[object \w+\]|\bNaN\b|\bInvalid Date\b|\uFFFD/;

/** Pages of who has signed in: the visitors here come with a key. */
const ofSessions = ['/sessions', '/second-factor', '/second-factor/passkeys'];
/** Answers a file that is sent to it, and no request for a page. */
const takesPosts = ['/check/file'];

/** Follows every link from where an account begins: each leads somewhere, and nothing of what is read is a machine's word. */
export async function crawl(visitor: Visitor, cases: readonly Kept[], table: Table, most: number): Promise<number> {
  const known = new Map<string, string>([...begins, ...ofRoles].map((path) => [path, 'the beginning']));
  const actions = new Set<string>();
  const numbers = cases.flatMap(({ number, caseId }) => [number, caseId]);
  let wave = [...known.keys()];
  while (wave.length > 0 && known.size <= most) {
    const next: string[] = [];
    await inTurn(wave, async (path) => {
      const { status, headers, body } = await visitor.ask(path);
      const from = () => `${visitor.name} ${path} from ${known.get(path)}: ${status}`;
      table.cell(
        'a link leads nowhere',
        status < 400 || (ofSessions.includes(path) && status === 403) || (ofRoles.includes(path) && status < 405),
        from,
      );
      const found = headers['location'] ? { links: [headers['location']], actions: [] } : linksOf(body, path);
      for (const link of found.links) {
        const to = sameFor(link);
        if (known.has(to) || to === '') continue;
        known.set(to, path);
        next.push(to);
      }
      for (const to of found.actions.filter((one) => !actions.has(one))) {
        actions.add(to);
        if (takesPosts.includes(to)) continue;
        const asked = await visitor.ask(to.replace(/\?index$/, ''));
        table.cell('a button sends nowhere', asked.status !== 404, () => `${visitor.name} ${to} on ${path}`);
      }
      if (!(headers['content-type'] ?? '').startsWith('text/html')) return;
      const text = numbers.reduce((all, number) => all.replaceAll(number, '⟨number⟩'), textOf(withoutScripts(body)));
      for (const [kind, pattern] of [
        ['a page shows an id', raw],
        ['a page shows an unworded key', unworded],
        ['a page shows a broken value', broken],
      ] as const) {
        const at = text.search(pattern);
        table.cell(kind, at < 0, () => `${visitor.name} ${path} …${text.slice(Math.max(0, at - 30), at + 50)}`);
      }
    });
    // keys have no sessions
    wave = next.filter((path) => path !== '/sessions');
  }
  return known.size;
}
/** Addresses that differ in where they lead back to are one page. */
function sameFor(address: string): string {
  const url = new URL(address, 'http://here');
  if (url.origin !== 'http://here') return '';
  for (const name of ['returnTo', 'open', 'to', 'from']) url.searchParams.delete(name);
  return url.pathname + url.search;
}
