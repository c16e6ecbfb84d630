import type { SampleGathering as Planted } from "@boundaryless/core";

/** An invented gathering; people by their key. */
export type SampleGathering = Omit<Planted, "caller" | "going"> & {
  readonly caller: string;
  readonly going: readonly string[];
};

/** Gatherings of sample communities: some to come, a series, one that is nearly full, and one that left notes. */
export const sampleGatherings: readonly SampleGathering[] = [
  {
    slug: "sepsis-first-hour",
    key: "sepsis-cultures-in-the-lift",
    title: "Who takes the cultures at three in the morning?",
    agenda:
      "Three wards show in five minutes each how they get cultures and a first dose within the hour at night.\n\nBring one number from your own take: minutes from arrival to the first dose, last week.",
    language: "en",
    inDays: 6,
    time: "12:30",
    minutes: 45,
    onlineUrl: "https://meet.example.org/sepsis-first-hour",
    capacity: 40,
    caller: "priya-raghunathan",
    going: [
      "amara-okafor",
      "patrick-duffy",
      "siobhan-oreilly",
      "chloe-nguyen",
      "lucy-penhaligon",
      "meera-iyer",
    ],
  },
  {
    slug: "sepsis-first-hour",
    key: "sepsis-case-of-the-month",
    title: "Case of the month",
    agenda: "One case, told by whoever was there. No slides, no patient details, no blame.",
    language: "en",
    inDays: 13,
    time: "08:00",
    minutes: 30,
    rule: "FREQ=MONTHLY;COUNT=6",
    onlineUrl: "https://meet.example.org/case-of-the-month",
    caller: "amara-okafor",
    going: ["patrick-duffy", "jithin-varghese", "emma-yeo"],
  },
  {
    slug: "sepsis-first-hour",
    key: "sepsis-walk-the-pathway",
    title: "We walked the pathway from the ambulance doors to the first dose",
    agenda: "Meet at the ambulance entrance and walk it with a stopwatch.",
    language: "en",
    inDays: -16,
    time: "14:00",
    minutes: 90,
    place: "Ambulance entrance, Leeds General Infirmary",
    capacity: 12,
    notes:
      "Eleven people from five trusts walked it twice. The drug cupboard was the longest stop: nine minutes for the key.\n\nWhat we agreed: a sepsis box with first doses in every resus bay, checked with the crash trolley. Leeds tries it first and tells us in six weeks.",
    caller: "patrick-duffy",
    going: ["amara-okafor", "leticia-fernandez-ruiz", "shabnam-chowdhury", "samuel-osei", "ngozi-eze"],
  },
  {
    slug: "learning-disability-in-the-emergency-department",
    key: "passport-out-of-the-bag",
    title: "Getting the hospital passport out of the bag",
    agenda: "What three departments did so that somebody opens it at triage.",
    language: "en",
    inDays: 9,
    time: "13:00",
    minutes: 30,
    place: "Education centre, room 2, Bristol",
    onlineUrl: "https://meet.example.org/passport",
    capacity: 3,
    caller: "lorraine-edwards",
    going: ["lee-bannister", "fiona-mackenzie"],
  },
];
