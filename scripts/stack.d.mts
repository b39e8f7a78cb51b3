export type PartName =
  | 'postgres'
  | 'temporal'
  | 'bank'
  | 'scanner'
  | 'mail'
  | 'messages'
  | 'signature'
  | 'worker'
  | 'portal'
  | 'demonstration';

/** Settings by the names of .env.example. */
export type Settings = Record<string, string | undefined>;

export interface StackRecord {
  guard(pid: number): void;
  started(name: string, pid: number): void;
  ended(name: string): void;
  release(): void;
}

export interface StackOptions {
  /** Everything the stack keeps; two stacks need two. */
  dataDir: string;
  /** Free ports for all parts (the default); else the usual ones, or those of `env`. */
  freePorts?: boolean;
  /** Keep data through a power cut. Off by default: tests and stories want speed. */
  durable?: boolean;
  /** Outside settings. Nothing is taken from the process's environment, so that a story cannot meet real data by accident. */
  env?: Settings;
  /** All by default. A part that is left out and has no address in `env` is not there. */
  parts?: readonly PartName[];
  /** Hears the progress. */
  say?: (line: string) => void;
  /** Stops everything, also in the middle of starting. */
  signal?: AbortSignal;
  /** A part crashed more than five times within a minute and is given up. */
  onGiveUp?: (error: Error) => void;
  /** The Temporal command, when it was looked for before. */
  temporalBinary?: string;
  /** The data folder's claim (launcher/running.mjs), when it was made before. */
  record?: StackRecord;
}

export interface Stack {
  /** Every setting, the made ones included (TEMPORAL_UI_URL too). */
  env: Settings;
  stop(): Promise<void>;
  /** Stops a part in order and starts it again on the same port. */
  restart(part: PartName): Promise<void>;
  /** Ends a part by this signal; it stays down until `restart`. To see a crash repaired, signal `pid(part)` yourself. */
  kill(part: PartName, signal?: NodeJS.Signals): Promise<void>;
  pid(part: PartName): number | undefined;
  /** The output of a part. */
  logs(part: PartName): string;
}

export function startStack(options: StackOptions): Promise<Stack>;
