import type { SampleReport } from "@boundaryless/core";

/** Invented reports, so that a first start shows moderators what a case looks like. */
export const sampleReports: readonly SampleReport[] = [
  {
    slug: "falls-on-night-shifts",
    reason: "wrong-or-dangerous",
    text: "It reads as if bed rails were the answer. They can make falls worse for people who climb over them.",
    email: "therapist.report@example.org",
    language: "en",
  },
  {
    slug: "falls-on-night-shifts",
    reason: "other",
    text: "The same as a group we had at our trust, under nearly the same name. Could they be one?",
    email: "matron.report@example.org",
    language: "en",
  },
  {
    slug: "sepsis-first-hour",
    reason: "patient-information",
    text: "With the time and the ward, colleagues could work out who was meant.",
    email: "colleague.report@example.org",
    language: "en",
  },
];
