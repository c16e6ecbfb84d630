import type { Discipline, Language } from "@boundaryless/contract";
import type { SamplePerson } from "./types.ts";

type Row = readonly [name: string, discipline: Discipline, language?: Language];

/** `Siân O'Neill` becomes `sian-oneill`. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}

function describePerson([name, discipline, language = "en"]: Row, host: string) {
  const key = plain(name);
  return { key, name, email: `${key.replaceAll("-", ".")}@${host}.example.org`, discipline, language };
}

/** People who work at the trust with this ODS code. */
export function atTrust(odsCode: string, rows: readonly Row[]): SamplePerson[] {
  return rows.map((row) => ({ ...describePerson(row, odsCode.toLowerCase()), odsCode }));
}

/** People from outside the directory: a hospice, a university, a council, a charity. */
export function elsewhere(organisation: string, rows: readonly Row[]): SamplePerson[] {
  return rows.map((row) => ({ ...describePerson(row, plain(organisation)), organisation }));
}

/** Person keys written with white space between them. */
export function keys(text: string): string[] {
  return text.trim().split(/\s+/);
}
