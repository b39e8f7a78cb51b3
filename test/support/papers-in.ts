import { sentIn } from '#test/support/play.ts';
import { wordOf } from '#web/papers/speaker.ts';
import type { PaperSource, ReadAct, RecordedChange } from '#workflows/engine/paper.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { projectPapers } from '#workflows/project/papers/papers.ts';
import type { Project } from '#workflows/project/state.ts';

const named = (id: string) => ({ zh: `名${id}`, en: `name ${id}`, uscc: null });
const recordOf = ({ recordings }: Simulation<Project>): RecordedChange[] =>
  recordings.map(({ version, at, act, facts, transfers }) => ({
    version,
    at,
    act: act ? { step: act.step, outcome: act.outcome, subject: act.subject, seat: act.seat ?? null, document: act.document } : null,
    facts,
    transfers,
  }));

/** Every paper that a story issues, written from its record with a name for every id. */
export function papersIn(simulation: Simulation<Project>) {
  const record = recordOf(simulation);
  const readActs = (changes: readonly RecordedChange[]): ReadAct[] =>
    changes.map(({ version, at, act }) => {
      const recorded = simulation.recordings.find((one) => one.version === version)?.act;
      const form = sentIn(simulation).get(recorded?.id ?? '')?.form ?? {};
      const { step = '', outcome = '', subject = '', seat = null, document } = act ?? {};
      const names = { person: named(recorded?.actor.person ?? ''), represented: null, organisation: named('org') };
      return {
        version,
        at,
        step,
        outcome,
        subject,
        seat,
        ...names,
        form: form as ReadAct['form'],
        document: document ?? '',
        hash: 'f'.repeat(64),
      };
    });
  return projectPapers.flatMap((paper) =>
    record.flatMap((change, index) => {
      const fact = change.facts.find(paper.issuedBy);
      if (!fact) return [];
      const until = record.slice(0, index + 1);
      const quoted = (paper.quotes ?? []).map((is) =>
        until.flatMap(({ at, facts }) => facts.filter(is).map((one) => ({ at, fact: one }))).at(-1),
      );
      const { cites } = paper;
      const cited = cites ? until.flatMap((one) => one.facts.filter(cites).map((stated) => ({ at: one.at, fact: stated }))) : [];
      const acts = readActs(paper.reads?.(until, change, simulation.state) ?? []);
      const source: PaperSource<Project> = {
        state: simulation.state,
        number: '2026-0001',
        titles: { zh: '耐蚀涂层', en: 'Coating' },
        fact,
        version: change.version,
        at: change.at,
        quoted: quoted.filter((one) => one !== undefined),
        cited,
        moved: change.transfers.filter((one) => paper.moves?.(one) ?? false),
        acts,
        sources: { texts: {}, organisations: {} },
        organisation: named,
        person: named,
        account: (owner) => `户名${owner} · 示例银行 · **** 0001`,
        party: (id) => simulation.state.parties.find((party) => party.id === id)?.organisation,
        word: wordOf,
      };
      return [{ paper, source, version: change.version, isWhole: quoted.every((one) => one !== undefined) }];
    }),
  );
}
