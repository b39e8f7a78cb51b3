import type { WorkflowHandle } from '@temporalio/client';
import { caseWorkflowId } from '#workflows/messages.ts';
import type { counter } from './bare-workflows.ts';
import { busyMs, msWithin, profiled } from './cpu-share.ts';
import { drift, figures, interleave, joined, load, type Measured, type Samples } from './measure.ts';
import { Question, type Way } from './question.ts';
import { openStage, type Stage } from './stage.ts';

const samples = 150;
/** As many projects as one restart makes cold. Each has been opened and has had its first act, which sets a timer, before it counts. */
const projects = 50;
const coldRounds = 3;
const warmUps = 15;

const updates = ['bare', 'local-activity', 'regular-activity'] as const;
const ways: readonly Way[] = ['caller', 'http'];

/** One kind of measurement: its own workflows, taken in turn. */
interface Line extends Measured {
  readonly handles: readonly WorkflowHandle[];
}

async function linesOf(stage: Stage, each: number): Promise<Line[]> {
  const { client } = stage.services.temporal;
  const lines: Line[] = [];
  for (const update of updates) {
    const handles: WorkflowHandle<typeof counter>[] = [];
    for (let n = 0; n < each; n += 1) handles.push(await stage.bare.start(client));
    lines.push({ name: update, handles, once: (round) => turn(handles, round).executeUpdate<number, []>(update) });
  }
  for (const way of ways) {
    const questions: Question[] = [];
    for (let n = 0; n < each; n += 1) questions.push(await Question.ask(stage));
    const handles = questions.map(({ caseId }) => client.workflow.getHandle(caseWorkflowId(caseId)));
    lines.push({ name: way, handles, once: (round) => turn(questions, round).act(way) });
  }
  return lines;
}
function turn<T>(all: readonly T[], round: number): T {
  const one = all[round % all.length];
  if (one === undefined) throw new Error('nothing to take turns with');
  return one;
}

/** Events of all its workflows' present runs. */
async function events({ handles }: Line): Promise<number> {
  let sum = 0;
  for (const handle of handles) sum += (await handle.describe()).historyLength;
  return sum;
}

/** The CPU share of the access function and of web/access in an act: the caller's acts run in this process. */
async function accessShare(lines: readonly Line[]) {
  const line = lines.find(({ name }) => name === 'caller');
  if (!line) throw new Error('no acts in this process');
  const from = performance.now();
  const profile = await profiled(() => interleave([line], projects, projects + samples));
  const actMs = (performance.now() - from) / projects;
  const accessMs = msWithin(profile, (file) => /\/(workflows\/engine|web)\/access[^/]*(\/[^/]+)?\.ts$/.test(file)) / projects;
  const rounded = (value: number) => Number(value.toFixed(2));
  return {
    actMs: rounded(actMs),
    busyMs: rounded(busyMs(profile) / projects),
    accessMs: rounded(accessMs),
    percent: rounded((100 * accessMs) / actMs),
  };
}

/** Each workflow once after a restart of its worker, which others have warmed up. */
async function cold(stage: Stage, lines: readonly Line[], others: readonly Line[]): Promise<Samples> {
  const parts: Samples[] = [];
  for (let round = 0; round < coldRounds; round += 1) {
    await stage.restartWorkers();
    await interleave(others, warmUps);
    parts.push(await interleave(lines, projects));
  }
  return joined(parts);
}

/** What an act costs, against a bare Update in the same run on the same server. Asserts nothing. */
export async function benchAct(say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const stage = await openStage(say, signal);
  try {
    const lines = await linesOf(stage, projects);
    const others = await linesOf(stage, 3);
    const loadBefore = load();
    await interleave(lines, projects);
    const before = await Promise.all(lines.map(events));
    const warm = await interleave(lines, samples, projects);
    const perAct = (await Promise.all(lines.map(events))).map((after, n) => (after - (before[n] ?? 0)) / samples);
    const eventsEach = await Promise.all(lines.map(async (line) => Math.round((await events(line)) / projects)));
    const access = await accessShare(lines);
    const coldSamples = await cold(stage, lines, others);
    const result = {
      bench: 'act',
      load: [loadBefore, load()],
      drift: { warm: drift(warm), cold: drift(coldSamples) },
      warm: figures(warm).map((row, n) => ({ ...row, eventsPerAct: perAct[n] })),
      access,
      cold: figures(coldSamples).map((row, n) => ({ ...row, historyEvents: eventsEach[n] })),
    };
    say(`\nload before ${result.load[0]?.join(' ')}, after ${result.load[1]?.join(' ')}; ms; ratio: p50 over that of the bare Update`);
    for (const kind of ['warm', 'cold'] as const) {
      say(`\n${kind}, the bare Update's second half over its first: ${result.drift[kind]}`);
      console.table(result[kind]);
    }
    say(
      `\nthe access function and web/access in an act of this process: ${access.accessMs} ms CPU of ${access.busyMs}, ${access.percent} % of its ${access.actMs} ms`,
    );
    say(JSON.stringify(result));
  } finally {
    await stage.close();
  }
}
