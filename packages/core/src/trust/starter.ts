import type { Region } from "@boundaryless/contract";

/** What a trust mainly does. Many do more than one thing; this is the one its staff would name first. */
export type StarterKind =
  "acute" | "mental-health" | "community" | "ambulance" | "specialist" | "health-board" | "other";

/** A trust that every new installation knows before any directory file has been imported. */
export type StarterTrust = {
  odsCode: string;
  name: string;
  region: Region;
  kind: StarterKind;
  /** `YYYY-MM-DD`: the day the code came into use, left out where it is not certain. */
  openedOn?: string;
};

type Row = readonly [odsCode: string, name: string, kind: StarterKind, openedOn?: string];

function inRegion(region: Region, rows: readonly Row[]): StarterTrust[] {
  return rows.map(([odsCode, name, kind, openedOn]) => ({
    odsCode,
    name,
    region,
    kind,
    ...(openedOn === undefined ? {} : { openedOn }),
  }));
}

/**
 * The directory a new installation starts with: trusts of every English region and all NHS bodies of Wales that care
 * for or protect people. `trusts import` brings in the rest.
 */
export const starterTrusts: readonly StarterTrust[] = [
  ...inRegion("london", [
    ["RJ1", "Guy's and St Thomas' NHS Foundation Trust", "acute", "1993-04-01"],
    ["R1H", "Barts Health NHS Trust", "acute", "2012-04-01"],
    ["RV5", "South London and Maudsley NHS Foundation Trust", "mental-health", "1999-04-01"],
    ["RYX", "Central London Community Healthcare NHS Trust", "community", "2010-11-01"],
    ["RRU", "London Ambulance Service NHS Trust", "ambulance", "1996-04-01"],
    ["RP4", "Great Ormond Street Hospital for Children NHS Foundation Trust", "specialist", "1994-04-01"],
  ]),
  ...inRegion("south-west", [
    ["RVJ", "North Bristol NHS Trust", "acute", "1999-04-01"],
    ["REF", "Royal Cornwall Hospitals NHS Trust", "acute", "1992-04-01"],
    ["RH8", "Royal Devon University Healthcare NHS Foundation Trust", "acute", "1993-04-01"],
    ["RVN", "Avon and Wiltshire Mental Health Partnership NHS Trust", "mental-health", "1999-04-01"],
    ["RYF", "South Western Ambulance Service NHS Foundation Trust", "ambulance", "2006-07-01"],
  ]),
  ...inRegion("south-east", [
    ["RTH", "Oxford University Hospitals NHS Foundation Trust", "acute", "1998-04-01"],
    ["RHM", "University Hospital Southampton NHS Foundation Trust", "acute", "1993-04-01"],
    ["R1F", "Isle of Wight NHS Trust", "acute", "2012-04-01"],
    ["RX2", "Sussex Partnership NHS Foundation Trust", "mental-health", "2006-04-01"],
    ["RDR", "Sussex Community NHS Foundation Trust", "community", "1992-04-01"],
  ]),
  ...inRegion("midlands", [
    ["RRK", "University Hospitals Birmingham NHS Foundation Trust", "acute", "1995-04-01"],
    ["RX1", "Nottingham University Hospitals NHS Trust", "acute", "2006-04-01"],
    ["RP7", "Lincolnshire Partnership NHS Foundation Trust", "mental-health", "2001-04-01"],
    ["RYW", "Birmingham Community Healthcare NHS Foundation Trust", "community", "2010-11-01"],
    [
      "RL1",
      "The Robert Jones and Agnes Hunt Orthopaedic Hospital NHS Foundation Trust",
      "specialist",
      "1994-04-01",
    ],
  ]),
  ...inRegion("east-of-england", [
    ["RGT", "Cambridge University Hospitals NHS Foundation Trust", "acute", "1993-04-01"],
    ["RM1", "Norfolk and Norwich University Hospitals NHS Foundation Trust", "acute", "1994-04-01"],
    ["RWR", "Hertfordshire Partnership University NHS Foundation Trust", "mental-health", "2001-04-01"],
    ["RY4", "Hertfordshire Community NHS Trust", "community", "2010-11-01"],
    ["RYC", "East of England Ambulance Service NHS Trust", "ambulance", "2006-07-01"],
    ["RGM", "Royal Papworth Hospital NHS Foundation Trust", "specialist", "1993-04-01"],
  ]),
  ...inRegion("north-west", [
    ["R0A", "Manchester University NHS Foundation Trust", "acute", "2017-10-01"],
    ["RM3", "Northern Care Alliance NHS Foundation Trust", "acute", "1994-04-01"],
    ["RTX", "University Hospitals of Morecambe Bay NHS Foundation Trust", "acute", "1998-04-01"],
    ["RW4", "Mersey Care NHS Foundation Trust", "mental-health", "2001-04-01"],
    ["RX7", "North West Ambulance Service NHS Trust", "ambulance", "2006-07-01"],
    ["RBS", "Alder Hey Children's NHS Foundation Trust", "specialist", "1991-04-01"],
  ]),
  ...inRegion("north-east-and-yorkshire", [
    ["RR8", "Leeds Teaching Hospitals NHS Trust", "acute", "1998-04-01"],
    ["RTD", "The Newcastle upon Tyne Hospitals NHS Foundation Trust", "acute", "1998-04-01"],
    ["RHQ", "Sheffield Teaching Hospitals NHS Foundation Trust", "acute", "2001-04-01"],
    ["RX3", "Tees, Esk and Wear Valleys NHS Foundation Trust", "mental-health", "2006-04-01"],
    ["RY6", "Leeds Community Healthcare NHS Trust", "community", "2011-04-01"],
    ["RX8", "Yorkshire Ambulance Service NHS Trust", "ambulance", "2006-07-01"],
  ]),
  ...inRegion("wales", [
    ["7A1", "Betsi Cadwaladr University Health Board", "health-board"],
    ["7A2", "Hywel Dda University Health Board", "health-board"],
    ["7A3", "Swansea Bay University Health Board", "health-board"],
    ["7A4", "Cardiff and Vale University Health Board", "health-board"],
    ["7A5", "Cwm Taf Morgannwg University Health Board", "health-board"],
    ["7A6", "Aneurin Bevan University Health Board", "health-board"],
    ["7A7", "Powys Teaching Health Board", "health-board"],
    ["RQF", "Velindre University NHS Trust", "specialist", "1994-04-01"],
    ["RT4", "Welsh Ambulance Services University NHS Trust", "ambulance", "1998-04-01"],
    ["RYT", "Public Health Wales NHS Trust", "other", "2009-10-01"],
  ]),
];
