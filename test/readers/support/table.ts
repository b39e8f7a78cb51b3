/** Counts what was compared, and collects what differs by its kind. */
export class Table {
  cells = 0;
  private readonly kinds = new Map<string, Map<string, number>>();

  /** One cell: something that must hold. `example`: where it does not. */
  cell(kind: string, holds: boolean, example: () => string): void {
    this.cells += 1;
    if (holds) return;
    const examples = this.kinds.get(kind) ?? new Map<string, number>();
    const named = example();
    this.kinds.set(kind, examples.set(named, (examples.get(named) ?? 0) + 1));
  }
  get differences(): string[] {
    return [...this.kinds].flatMap(([kind, examples]) => [...examples].map(([example, count]) => `${kind}: ${example} (${count})`));
  }
  /** Kinds of differences with their numbers, and the two lines that a program looks for. */
  print(): void {
    const rows = [...this.kinds].map(([kind, examples]) => `  ${[...examples.values()].reduce((sum, one) => sum + one, 0)}  ${kind}`);
    const total = [...this.kinds.values()].flatMap((examples) => [...examples.values()]).reduce((sum, one) => sum + one, 0);
    process.stdout.write([...rows, `cells ${this.cells}`, `differences ${total}`, ''].join('\n'));
  }
}
