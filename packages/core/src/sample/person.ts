import type { Discipline, Language } from "@boundaryless/contract";

/** Somebody invented. */
export interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly odsCode?: string | undefined;
  readonly organisation?: string | undefined;
  readonly discipline: Discipline;
  readonly language: Language;
}

export const personIdOf = (key: string): string =>
  `person_sample_${key.replace(/[^0-9a-z]/gi, "_")}`.slice(0, 40);
