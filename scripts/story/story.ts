import type { positionsByName } from '#workflows/project/positions.ts';
import type { Project } from '#workflows/project/state.ts';
import type { StoryAct } from './act.ts';
import type { StoryStack } from './stack-of-a-story.ts';
import type { PlayedProject } from './troupe.ts';

type Positions = Readonly<ReturnType<typeof positionsByName>>;
export interface Standing {
  readonly phase: Project['phase'];
  readonly positions: Positions;
}
/** The end of a project. Positions are left out if an interest depends on the days between two acts. */
export type End = Pick<Standing, 'phase'> & Partial<Standing>;

/** One project from its opening to its end. */
export interface Part {
  readonly acts: readonly StoryAct[];
  readonly end: End;
}
/** Calls outside the project over HTTP, after the first of these acts. */
export interface Interlude {
  readonly after: (act: StoryAct) => boolean;
  happens(project: PlayedProject, stage: StoryStack, say: (line: string) => void): Promise<void>;
}
/** Projects as lists of acts: the tests play them in virtual time, the command over HTTP. */
export interface ToldStory {
  readonly about: string;
  /** Played one after another. */
  readonly parts: readonly Part[];
  /** In the middle of the first of these acts the worker is killed. */
  readonly killed: (act: StoryAct) => boolean;
  readonly meanwhile?: Interlude;
  /** The length of a person's day, in a story with a silent person; default: a real day. */
  readonly actByDayMs?: number;
  /** An organisation is barred in it: no later story can begin on its stack. */
  readonly bars?: true;
}
/** Actions beyond a list of acts: two at once, the same twice. */
export interface FreeStory {
  readonly about: string;
  readonly end: End;
  readonly actByDayMs?: undefined;
  readonly bars?: undefined;
  play(project: PlayedProject, stage: StoryStack, say: (line: string) => void): Promise<void>;
}
export type Story = ToldStory | FreeStory;

type Named = readonly [name: string, story: Story];
/** Stories whose people's days have the same length share a stack, and are played there one after another; one that bars is alone. */
export function stacksOf(stories: readonly Named[]): Named[][] {
  const stacks = new Map<string, Named[]>();
  for (const one of stories) {
    const [name, { actByDayMs, bars }] = one;
    const stack = bars ? name : `days of ${actByDayMs ?? 'their own length'}`;
    stacks.set(stack, [...(stacks.get(stack) ?? []), one]);
  }
  return [...stacks.values()];
}

export const inStep =
  (step: StoryAct['step'], outcome?: string): ToldStory['killed'] =>
  (act) =>
    act.step === step && (outcome === undefined || act.outcome === outcome);

/** Differences between a project and the end of its story. */
export function otherThan(end: End, { phase, positions }: Standing): string[] {
  const sum = Object.values(positions).reduce((total, fen) => total + fen, 0);
  const names = end.positions ? [...new Set([...Object.keys(end.positions), ...Object.keys(positions)])] : [];
  return [
    ...(phase === end.phase ? [] : [`it stands at ${phase}, not at ${end.phase}`]),
    ...(sum === 0 ? [] : [`the positions add up to ${sum}`]),
    ...names.flatMap((name) => {
      const [is, expected] = [positions[name] ?? 0, end.positions?.[name] ?? 0];
      return is === expected ? [] : [`${name} stands at ${is}, not at ${expected}`];
    }),
  ];
}
