/** What `programs/papers.py` says of a file. */
export interface PdfReport {
  readonly version: string;
  readonly problems: readonly string[];
  readonly isEncrypted: boolean;
  readonly xmp: {
    readonly pdfa: readonly [part: string | null, conformance: string | null];
    readonly title: string | null;
    readonly author: readonly string[] | null;
    readonly subject: string | null;
    readonly keywords: string | null;
    readonly producer: string | null;
  };
  readonly info: Readonly<Record<string, string>>;
  readonly hasId: boolean;
  readonly intents: readonly { readonly kind: string; readonly space: string; readonly class: string; readonly components: number }[];
  readonly fonts: readonly { readonly name: string; readonly opens: boolean; readonly toUnicode: number }[];
  readonly isMarked: boolean;
  readonly language: string;
  readonly forbidden: readonly string[];
  readonly isAllTagged: boolean;
  readonly untagged: number;
  readonly pages: number;
  readonly text: string;
}
