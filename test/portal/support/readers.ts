import type { StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { aProject, play } from '#test/support/play.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { Portal } from './portal.ts';
import { recordedId as caseId, putText, record } from './recorded.ts';

/** A recorded project that lives on, and what of it each player may read as the portal answers it; `null`: a visitor who has not signed in. */
export class Readers {
  readonly project = aProject();
  private constructor(readonly portal: Portal) {}

  static async open(acts: readonly StoryAct[]): Promise<Readers> {
    const readers = new Readers(await Portal.open({ withWorker: false }));
    await readers.live(...acts);
    return readers;
  }
  async live(...acts: readonly StoryAct[]): Promise<void> {
    play(this.project, acts);
    await record(this.portal, this.project);
  }
  /** Lets days pass, with all effects of the clock in them. */
  async pass(days: number): Promise<void> {
    this.project.pass(days);
    await record(this.portal, this.project);
  }

  /** The forms that the player finds under the project's documents: `step outcome subject`. */
  async finds(player: Player | null): Promise<string[]> {
    const documents = await this.portal
      .as(player)
      .cases.documents({ caseId })
      .catch(() => []);
    return documents.map(({ step, outcome, subject }) => `${step} ${outcome} ${subject}`);
  }
  /** Which of these players find at least one form of the step, of this outcome where one is named. */
  async whoFinds(players: readonly (Player | null)[], form: string): Promise<(Player | null)[]> {
    const found = await Promise.all(players.map((player) => this.finds(player)));
    return players.filter((_player, index) => found[index]?.some((one) => one.startsWith(form)));
  }
  /** What stands in the form, or why it is not shown. The simulation keeps no texts: this one is put under the newest act of the step. */
  async reads(player: Player | null, step: string, values: object, subject = '%'): Promise<unknown> {
    const version = await putText(this.portal, caseId, step, values, subject);
    return this.portal
      .as(player)
      .documents.get({ caseId, version })
      .then(
        (document) => document.parts[0]?.values,
        (error: unknown) => errorDataOf(error)?.reason,
      );
  }
  /** The page of what is open in the step for the player. */
  async page(player: Player | null, step: string, whose: Player | null = player) {
    const { rows } = await this.portal.as(whose).inbox.list({ tab: 'todo', limit: 100 });
    const key = rows.flatMap((row) => (row.kind === 'open' && row.step === step ? [row.key] : []))[0];
    const { offered } = key ? { offered: [] } : await this.portal.as(whose).cases.get({ caseId });
    const found = key ?? offered.find((one) => one.step === step)?.key;
    return this.portal.as(player).steps.page({ caseId, key: found ?? `${step}/none` });
  }
}
