import { openingParties } from '#scripts/story/organisations.ts';
import { standsIn, unlisted } from '#test/support/state-machines/machines.ts';
import type { CaseFile, OpenRow } from '#workflows/engine/case-file.ts';
import type { Act, Actor, EffectRequest } from '#workflows/engine/define-step.ts';
import type { Performed } from '#workflows/engine/perform.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { type Refusal, refuse } from '#workflows/engine/refusal.ts';
import { Simulation, type World } from '#workflows/engine/simulate.ts';
import { defaultTerms, type Terms } from '#workflows/modules/terms/terms.ts';
import { catalogue } from '#workflows/project/catalogue.ts';
import { openProject } from '#workflows/project/open-project.ts';
import { openedEnvelope } from '#workflows/project/proposal/sealed-package.ts';
import type { Project } from '#workflows/project/state.ts';

const openedAt = '2026-03-02T01:00:00.000Z';

/** Each university's forms for its envelope, by university and step. */
type Desk = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export type WalkedAct = Omit<Act, 'id' | 'at' | 'document'> & { readonly actor: Actor };

/** A project in virtual time that can be copied at any point and gone on with differently. */
export class WalkedProject {
  readonly #simulation: Simulation<Project>;
  readonly #world: World;
  #desk: Desk;
  #acts: number;
  /** Transitions outside the specification's state machines, and changes that no case survives: they throw. */
  readonly strays: string[] = [];
  #opened: { readonly file: CaseFile<Project>; readonly rows: readonly OpenRow[] } | undefined;

  private constructor(
    opened: Performed<Project>,
    world: World,
    desk: Desk,
    acts: number,
    /** States of the machines of 4.4 that it has been in, or another copy of it. */
    readonly stands: Set<string>,
  ) {
    this.#world = world;
    this.#desk = desk;
    this.#acts = acts;
    this.#simulation = new Simulation(
      catalogue,
      opened,
      (effect, at) => world(effect, at) ?? this.#unsealed(effect),
      (before, after) => {
        this.strays.push(...unlisted(before, after));
        if (before !== after) for (const stand of standsIn(after)) this.stands.add(stand);
      },
    );
  }

  /** `own`: the programme's terms, where they are not the platform's. */
  static open(world: World, id = 'walk', own: Partial<Terms> = {}): WalkedProject {
    const terms = { ...defaultTerms, programme: 'programme', lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs }, ...own };
    const opening = { id, number: '2026-0001', parties: openingParties, requester: 'requester', terms };
    return new WalkedProject(openProject(opening, openedAt), world, {}, 0, new Set(['project: draft']));
  }

  /** The same project at the same instant; what happens to the one is not seen by the other. */
  copy(world: World = this.#world): WalkedProject {
    const recording = this.#simulation.recordings.at(-1);
    if (!recording) throw new Error('a project without a recording');
    const copied = new WalkedProject({ file: this.#simulation.file, recording }, world, this.#desk, this.#acts, this.stands);
    copied.#simulation.now = this.#simulation.now;
    return copied;
  }

  get state() {
    return this.#simulation.state;
  }
  get file() {
    return this.#simulation.file;
  }
  get now() {
    return this.#simulation.now;
  }
  get recordings() {
    return this.#simulation.recordings;
  }
  /** Derived once per change. */
  get open(): readonly OpenRow[] {
    const { file } = this.#simulation;
    if (this.#opened?.file !== file) this.#opened = { file, rows: this.#simulation.open };
    return this.#opened.rows;
  }

  /** `whole`: the whole form, of which the act carries a part; kept where it belongs into an envelope. */
  act(act: WalkedAct, whole: unknown, isDraft: boolean): Refusal | undefined {
    this.#acts += 1;
    const about = `${act.step} ${act.outcome}`;
    const refusal = this.#noting(about, () => this.#simulation.act({ ...act, id: `walk-${this.#acts}` }), refuse('BEYOND_RANGE'));
    const { organisation } = act.actor;
    if (!refusal && isDraft) this.#desk = { ...this.#desk, [organisation]: { ...this.#desk[organisation], [act.step]: whole } };
    return refusal;
  }

  passToNextDue(): boolean {
    return this.#noting('the clock', () => this.#simulation.passToNextDue(), false);
  }

  /** A fault in a change is the finding of the walk, not its end. */
  #noting<T>(about: string, change: () => T, otherwise: T): T {
    try {
      return change();
    } catch (error) {
      this.strays.push(`${about} in ${this.state.phase}: ${error instanceof Error ? error.message : String(error)}`);
      return otherwise;
    }
  }

  #unsealed({ kind, payload }: EffectRequest): unknown {
    if (kind !== 'unseal') return undefined;
    const proposals = payload['proposals'] as readonly { readonly id: string }[];
    return {
      proposals: proposals.map(({ id }) =>
        openedEnvelope(id, { draft: this.#desk[id]?.['draft-proposal'], students: this.#desk[id]?.['student-plan'] }),
      ),
    };
  }
}
