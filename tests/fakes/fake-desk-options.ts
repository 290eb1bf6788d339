// How a fake desk begins: what is in it, and how far it is open.
import type { AliasTable, TrustTable } from '#shared/contract/learning.contract.ts';
import type { IntakeEntryView } from '#shared/contract/schemas.ts';
import type { LegalLimit } from '#shared/domain/deadlines/legal-limit.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Rotation } from '#shared/domain/reading/reading.ts';
import type { FakeSpec } from './fake-letters.ts';

export type FakeDeskOptions = {
  readonly specs?: readonly FakeSpec[];
  readonly state?: 'none' | 'locked' | 'open';
  /** A recovery sheet was made; true when absent. */
  readonly hasRecovery?: boolean;
  readonly placeProblem?: 'desk/synced-folder' | 'desk/network-folder';
  readonly directory?: Directory;
  readonly intake?: readonly IntakeEntryView[];
  /** The delivered table of limits; the whole one when absent. */
  readonly limits?: readonly LegalLimit[];
  readonly aliases?: AliasTable;
  readonly trust?: TrustTable;
  /** The picture of a page; a one-pixel picture when absent. */
  readonly picture?: (spec: FakeSpec, page: number, rotation: Rotation) => Promise<File>;
  /** What becomes of an added file, by its name; stored when null. */
  readonly refuse?: (name: string) => IntakeEntryView['error'] | 'duplicate';
};
