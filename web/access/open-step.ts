/** A row of the openings, as far as rules of access look at it: structurally what the read model has, without its types. */
export interface OpenStep {
  readonly kind: string;
  readonly step: string;
  readonly subject: string;
  readonly seat: string | null;
  readonly role: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly notPersons: readonly string[];
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedWhy: string | null;
}
