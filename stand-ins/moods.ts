interface Ordered {
  readonly mode: string;
  readonly times: number;
}

/** The faults ordered from a stand-in: each holds for so many requests; `ok` forgets all that was asked before. */
export class Moods<Misbehaviour extends Ordered> {
  private told: readonly Misbehaviour[] = [];

  tell(misbehaviour: Misbehaviour): void {
    this.told = misbehaviour.mode === 'ok' ? [] : [...this.told, misbehaviour];
  }

  /** The mood for one request, used up by it. */
  take(fits: (one: Misbehaviour) => boolean): Misbehaviour | undefined {
    const mood = this.told.find(fits);
    if (mood) this.told = this.told.flatMap((one) => (one === mood ? (one.times > 1 ? [{ ...one, times: one.times - 1 }] : []) : [one]));
    return mood;
  }
}
