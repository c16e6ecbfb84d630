import { z } from "zod";

/** What one call of something took, all of it ours and the SDK's: no waiting for a network. */
export const Work = z.strictObject({
  /** Of the processor of the machine that measured. */
  milliseconds: z.number(),
  /** Calls of the table. */
  calls: z.number(),
  /** Read request units. */
  read: z.number(),
  /** Write request units. */
  write: z.number(),
});
export type Work = z.infer<typeof Work>;

/** Bytes as they cross the network, compressed where CloudFront compresses. */
export const Sizes = z.strictObject({
  /** Loader and list code of the widget. */
  widgetCode: z.number(),
  /** The answer with the first twenty communities. */
  view: z.number(),
  /** A community's page as HTML. */
  page: z.number(),
  /** A letter with both parts and headers. */
  letter: z.number(),
  /** What a person who is in one community leaves in the table. */
  memberRows: z.number(),
});
export type Sizes = z.infer<typeof Sizes>;

/** `measured.json`: what `npm run cost -- --measure` found on one machine. */
export const Measured = z.strictObject({
  /** Day of measuring, such as `2026-11-28`. */
  day: z.iso.date(),
  sizes: Sizes,
  /** Seconds that the widget's first view says it may be kept by everybody. */
  viewKeptSeconds: z.number(),
  work: z.strictObject({
    /** The widget's view, made anew. */
    view: Work,
    /** The widget's view, from the answers the process keeps. */
    keptView: Work,
    page: Work,
    askToJoin: Work,
    /** The letter of a request. */
    notify: Work,
    confirm: Work,
    /** What the stream makes of a new member: counts, cards, search. */
    project: Work,
    /** The letter to a new member. */
    welcome: Work,
    /** A minute of the clock with nothing to do. */
    idle: Work,
  }),
});
export type Measured = z.infer<typeof Measured>;
