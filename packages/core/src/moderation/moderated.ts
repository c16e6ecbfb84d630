import type { CaseAction, Language, RedactableField, Target } from "@boundaryless/contract";
import type { CommunityFacts } from "../administrator/index.ts";
import type { CommunityRecord } from "../community/index.ts";
import { Refusal } from "../errors.ts";
import type { ConditionalWrite } from "../store.ts";
import type { ItemStatus } from "./case.ts";

/** What a decision changes of an item. */
export type ItemChange = Partial<Record<RedactableField, string>> & {
  readonly status?: ItemStatus;
  readonly statusReason?: string | null;
};

/** Something that can be reported, as moderators read and change it. */
export interface Item {
  readonly target: Target;
  /** The community it belongs to, which its audit entries and its people are of. */
  readonly community: CommunityRecord;
  readonly facts: CommunityFacts;
  /** What moderators call it. */
  readonly name: string;
  readonly texts: Readonly<Partial<Record<RedactableField, string>>>;
  readonly topics: readonly string[];
  readonly language: Language;
  readonly status: ItemStatus;
  readonly statusReason: string | null;
  /** Whoever wrote it, where somebody did; a community is looked after instead. */
  readonly writerId: string | null;
  /** What can be decided about it, as it stands now. */
  readonly can: readonly CaseAction[];
  /** The write that changes texts or status of what was read; a conflict when somebody else came first. */
  readonly change: (to: ItemChange) => ConditionalWrite;
}

/** Somebody else changed it first. */
export const stale = (): Refusal => new Refusal("conflict", "stale-version");
