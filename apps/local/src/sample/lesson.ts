import type { SampleLesson as Planted } from "@boundaryless/core";

/** An invented lesson; `by` is the key of the sample person who shares it. */
export type SampleLesson = Omit<Planted, "person"> & { readonly by: string };

/** What most of them have in common. */
export const usual = {
  setting: null,
  size: null,
  staff: null,
  cost: null,
  time: null,
  valueCycle: null,
  links: [],
  language: "en",
  authorShown: true,
  open: true,
} as const;
