/** Counts what was compared, and collects what differs by its kind. */
export class Table {
  cells = 0;
  /** By what comes before the colon. */
  private readonly doors = new Map<string, number>();
  private readonly kinds = new Map<string, Map<string, number>>();

  /** One cell: something that must hold. `example`: where it does not. */
  cell(kind: string, holds: boolean, example: () => string): void {
    this.cells += 1;
    const [door = kind] = kind.split(':');
    this.doors.set(door, (this.doors.get(door) ?? 0) + 1);
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
  /** The same by door. */
  printDoors(): void {
    const lines = [...this.doors].map(([door, cells]) => {
      const differ = [...this.kinds]
        .filter(([kind]) => kind === door || kind.startsWith(`${door}:`))
        .flatMap(([, examples]) => [...examples.values()]);
      return `  ${door}: cells ${cells}, differences ${differ.reduce((sum, one) => sum + one, 0)}`;
    });
    process.stdout.write(`${lines.join('\n')}\n`);
    this.print();
  }
}
