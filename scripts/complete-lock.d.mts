export interface LockedPackage {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Adds what is missing, and gives its names; those that cannot be added begin with `?`. */
export function complete(packages: Record<string, LockedPackage>): string[];
