/**
 * What handlers wait for. `wf.condition` would look after every job of every task, with a chain of promises and an entry into
 * the sandbox each time; the loop looks where it has changed something.
 */
export class Waiting {
  private readonly all: { readonly holds: () => boolean; readonly goOn: () => void }[] = [];

  until(holds: () => boolean): Promise<void> | undefined {
    return holds() ? undefined : new Promise((goOn) => this.all.push({ holds, goOn }));
  }

  look(): void {
    for (const one of this.all.splice(0)) {
      if (one.holds()) one.goOn();
      else this.all.push(one);
    }
  }
}
