import { Language, Theme } from "@boundaryless/contract";
import * as z from "zod/mini";

/** One embed of the widget that a trust manages. */
export const PlacementRecord = z.object({
  type: z.literal("placement"),
  placementId: z.string(),
  odsCode: z.string(),
  name: z.string(),
  /** As a browser writes them, such as `https://intranet.example.nhs.uk`; `https://*.` in front means every name below. */
  origins: z.array(z.string()),
  featured: z.array(z.string()),
  language: z.nullable(Language),
  theme: z.nullable(Theme),
  createdAt: z.string(),
  changedAt: z.string(),
  version: z.number(),
});
export type PlacementRecord = z.infer<typeof PlacementRecord>;

/** Where the widget of a trust may stand: one small row, so that a view reads no placement but its own. */
export const GateRecord = z.object({
  type: z.literal("placement-gate"),
  odsCode: z.string(),
  locked: z.boolean(),
  /** Origins by placement. */
  origins: z.record(z.string(), z.array(z.string())),
  version: z.number(),
});
export type GateRecord = z.infer<typeof GateRecord>;

/** The gate of a trust that has never had a placement: open. */
export const openGate = (odsCode: string): GateRecord => ({
  type: "placement-gate",
  odsCode,
  locked: false,
  origins: {},
  version: 0,
});

/** Every origin of a trust's placements, once each. */
export const originsWithin = ({ origins }: Pick<GateRecord, "origins">): string[] => [
  ...new Set(Object.values(origins).flat()),
];

/** Whether an identifier is that of a placement. */
export const isPlacementId = (id: string): boolean => /^placement_[0-9A-HJKMNP-TV-Z]{26}$/u.test(id);

const everyBelow = "://*.";

/** Whether a page's origin is one of those listed. `https://*.example.nhs.uk` covers names below it, not itself. */
export const isWithin = (origin: string, listed: readonly string[]): boolean =>
  listed.some((each) => {
    if (!each.includes(everyBelow)) return each === origin;
    const [scheme = "", rest = ""] = each.split(everyBelow);
    return origin.startsWith(`${scheme}://`) && origin.endsWith(`.${rest}`);
  });
