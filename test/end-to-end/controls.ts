import type { Page } from 'playwright-core';

interface Control {
  readonly tag: string;
  readonly type: string | null;
}

/** The form's controls by name, read in one go: asked one by one, they took longer than typing. */
export class Controls {
  private byName: ReadonlyMap<string, Control> = new Map();

  constructor(private readonly page: Page) {}

  /** Anew, after the page has changed its form. */
  async read() {
    const all = await this.page
      .locator('form [name]')
      .evaluateAll((controls) =>
        controls.map(
          (control) => [control.getAttribute('name') ?? '', { tag: control.tagName, type: control.getAttribute('type') }] as const,
        ),
      );
    this.byName = new Map(all.toReversed()); // of several with one name, the first
  }

  /** Waits for a control that an earlier answer brings onto the page. */
  async named(name: string): Promise<Control> {
    if (!this.byName.has(name)) {
      await this.page.locator(`[name="${name}"]`).first().waitFor({ state: 'attached' });
      await this.read();
    }
    const found = this.byName.get(name);
    if (!found) throw new Error(`no control ${name} in a form`);
    return found;
  }

  isCheckbox(name: string): boolean {
    return this.byName.get(name)?.type === 'checkbox';
  }

  rowsOf(name: string): number {
    const names = [...this.byName.keys()];
    let rows = 0;
    while (names.some((one) => one === `${name}[${rows}]` || one.startsWith(`${name}[${rows}].`))) rows += 1;
    return rows;
  }
}
