import type { Community, TrustName } from "@boundaryless/contract";

type Told = Omit<
  Community,
  "goal" | "language" | "licence" | "startedAt" | "statusReason" | "successor" | "url"
> & { readonly language?: Community["language"] };

const told = (name: string, problem: string, difference: string, topics: string[], people: number): Told => ({
  slug: name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, ""),
  name,
  problem,
  difference,
  topics,
  stage: "maturing",
  status: "open",
  people,
  trusts: Math.ceil(people / 4),
  disciplines: Math.min(9, Math.ceil(people / 5)),
  nextGathering: null,
  latestLesson: null,
});

const sepsis: Told = {
  ...told(
    "Sepsis: recognised and treated in the first hour",
    "On a busy take the first antibiotic goes in at two or three hours. The score is charted, but nobody says the word sepsis out loud, and the drug is in another ward's cupboard.",
    "Anyone can ask ‘could this be sepsis?’ and a senior comes. Cultures and a first dose within the hour.",
    ["sample data", "sepsis", "deterioration", "antibiotics"],
    43,
  ),
  nextGathering: {
    title: "What the screening tool misses",
    language: "en",
    startsAt: "2026-12-03T13:00:00.000Z",
    url: "/c/sepsis#next",
  },
  latestLesson: {
    title: "Antibiotics in a grab box by the bed",
    sharedAt: "2026-11-02T09:00:00.000Z",
    url: "/c/sepsis#lesson",
  },
};

const goal = [
  "Handover takes long and still loses what matters.",
  "The next shift knows what to worry about.",
] as const;

/** Communities with the kind of names and goals that people write. */
export const communities: readonly Told[] = [
  sepsis,
  told(
    "Fewer falls on night shifts",
    "Most falls on our ward happen between two and five, when there are two of us for twenty-eight beds.",
    "People who need the toilet at night get there with somebody beside them.",
    ["sample data", "falls", "night shift"],
    28,
  ),
  told(
    "Green theatres",
    "Half of what is opened for a list goes into the bin unused.",
    "Trays hold what is used, and desflurane is a memory.",
    ["sample data", "sustainability", "theatres"],
    61,
  ),
  told(
    "Home before lunch",
    "People who are well enough wait until six for tablets and transport.",
    "Tablets are ready the evening before, and the first bed is free at ten.",
    ["sample data", "discharge", "patient flow"],
    17,
  ),
  told(
    "Learning disability in the emergency department",
    "The hospital passport is in the bag and nobody opens it.",
    "The adjustment is made at triage, not asked for.",
    ["sample data", "learning disability"],
    15,
  ),
  told(
    "Pressure ulcers in community nursing",
    "The mattress arrives two weeks after the sore.",
    "Equipment is there on the day it is asked for.",
    ["sample data", "tissue viability"],
    1,
  ),
  ...Array.from({ length: 24 }, (_, index) =>
    told(`Better handover ${index + 1}`, ...goal, ["handover"], index + 2),
  ),
];

export const trusts: readonly TrustName[] = [
  { odsCode: "RJ1", name: "Guy’s and St Thomas’ NHS Foundation Trust" },
  { odsCode: "RJZ", name: "King’s College Hospital NHS Foundation Trust" },
  { odsCode: "RR8", name: "Leeds Teaching Hospitals NHS Trust" },
  { odsCode: "RY6", name: "Leeds Community Healthcare NHS Trust" },
  { odsCode: "7A4", name: "Cardiff and Vale University Health Board" },
];

export const wording = {
  en: {
    version: "2026-11",
    text: "I agree that my name, trust and discipline are shown to the other members of this community, and that it may email me. I can leave at any time with one click in any email.",
  },
  cy: {
    version: "2026-11",
    text: "Rwy’n cytuno i ddangos fy enw, fy ymddiriedolaeth a’m disgyblaeth i aelodau eraill y gymuned hon, ac y caiff anfon e-bost ataf. Gallaf adael unrhyw bryd gydag un clic mewn unrhyw e-bost.",
  },
};
