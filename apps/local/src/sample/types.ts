import type { Discipline, Language, Stage, Status } from "@boundaryless/contract";

/** An invented person: works at a trust of the starter directory, or at an organisation without an ODS code. */
export type SamplePerson = {
  /** The name in plain letters joined by hyphens; how communities refer to the person. */
  key: string;
  name: string;
  /** Always under a domain reserved for examples, so that no sample message can reach anybody. */
  email: string;
  discipline: Discipline;
  language: Language;
} & ({ odsCode: string; organisation?: never } | { odsCode?: never; organisation: string });

/** An invented community. Its people are `facilitators` and `members` together; nobody is in both lists. */
export type SampleCommunity = {
  slug: string;
  name: string;
  problem: string;
  difference: string;
  topics: readonly string[];
  stage: Stage;
  status: Status;
  /** Published with the community; present exactly when `status` is `paused`. */
  pausedReason?: string;
  language: Language;
  /** `YYYY-MM-DD`. */
  startedOn: string;
  facilitators: readonly string[];
  members: readonly string[];
};
