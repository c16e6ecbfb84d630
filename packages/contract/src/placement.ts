import * as z from "zod/mini";
import { Instant, Language, OdsCode, Slug, limits, line } from "./values.ts";

/** The colours that the widget can take; `auto` follows the reader's settings. */
export const themes = ["light", "dark", "auto"] as const;
export const Theme = z.enum(themes, "choose").register(z.globalRegistry, { id: "Theme" });

export const PlacementId = z.string().check(z.regex(/^placement_[0-9A-HJKMNP-TV-Z]{26}$/, "placement"));
/** Whose views and joins: the id of a placement, or `trust:RJ1`. */
export const CountsOf = z
  .string("required")
  .check(z.regex(/^(?:placement_[0-9A-HJKMNP-TV-Z]{26}|trust:[A-Z0-9]{1,12})$/, "choose"));

const version = z.int("version").check(z.gte(0, "version"));

const Featured = z.array(Slug, "required").check(
  z.overwrite((slugs) => [...new Set(slugs)]),
  z.maxLength(limits.featured, "tooMany"),
);

/** As they were typed; what is no origin is refused with the one that was probably meant. */
const Origins = z
  .array(z.string("required").check(z.maxLength(limits.pageOrigin, "tooLong")), "required")
  .check(z.maxLength(limits.pageOrigins, "tooMany"));

const settings = {
  /** What people of the trust call it, such as “Front page of the intranet”. */
  name: line(limits.placementName),
  /** Where its pages are: `https://intranet.example.nhs.uk`, or `https://*.example.nhs.uk` for every name below one. */
  origins: Origins,
  /** Slugs of the communities that come first, in this order. */
  featured: Featured,
  /** What the widget speaks where its own `lang` says nothing; null leaves it to the page around. */
  language: z.nullable(Language),
  /** Colours where the widget's own `theme` says nothing; null for the usual ones. */
  theme: z.nullable(Theme),
};

export const CreatePlacementRequest = z
  .object({
    ...settings,
    /** That an origin which looks like a slip is meant as it is. */
    sure: z._default(z.boolean("choose"), false),
  })
  .register(z.globalRegistry, { id: "CreatePlacementRequest" });

/** Changes to a placement; what is left out stays. A stale `version` is a conflict. */
export const ChangePlacementRequest = z
  .object({
    ...z.partial(z.object(settings)).shape,
    /** Another trust that takes it over, such as the one that this trust was merged into; both need a grant. */
    trust: z.optional(OdsCode),
    sure: z._default(z.boolean("choose"), false),
    version,
  })
  .register(z.globalRegistry, { id: "ChangePlacementRequest" });

/** Whether the widget of a trust stands on pages of its placements only. `version` is that of the list. */
export const LockPlacementsRequest = z
  .object({ locked: z.boolean("choose"), version })
  .register(z.globalRegistry, { id: "LockPlacementsRequest" });

/** A placement as administrators see it. */
export const ManagedPlacement = z
  .object({
    placementId: z.string(),
    trust: OdsCode,
    name: z.string(),
    origins: z.array(z.string()),
    /** In their order; name and whether it is open, null where a community is no more. */
    featured: z.array(z.object({ slug: Slug, name: z.nullable(z.string()), open: z.boolean() })),
    language: z.nullable(Language),
    theme: z.nullable(Theme),
    createdAt: Instant,
    changedAt: Instant,
    version: z.int(),
  })
  .register(z.globalRegistry, { id: "ManagedPlacement" });

/** All placements of a trust by name, and whether its widget stands on their pages only. */
export const PlacementList = z
  .object({
    trust: z.object({ odsCode: OdsCode, name: z.string(), open: z.boolean() }),
    locked: z.boolean(),
    version: z.int(),
    placements: z.array(ManagedPlacement),
    /** Origins whose pages were refused lately, the newest first, each with the last day (ISO date). */
    refused: z.array(z.object({ origin: z.string(), lastOn: z.iso.date() })),
  })
  .register(z.globalRegistry, { id: "PlacementList" });

const Figures = { views: z.int(), joins: z.int() };

/**
 * How often the widget was shown and how many joined through it, counted without people. Views are estimated from one
 * in twenty, drawn at random; `error` is the standard error of that estimate.
 */
export const PlacementCounts = z
  .object({
    weeks: z.array(z.object({ from: z.iso.date(), ...Figures, error: z.int() })),
    days: z.array(z.object({ on: z.iso.date(), ...Figures })),
  })
  .register(z.globalRegistry, { id: "PlacementCounts" });

export type Theme = z.infer<typeof Theme>;
export type CreatePlacementRequest = z.input<typeof CreatePlacementRequest>;
export type ChangePlacementRequest = z.input<typeof ChangePlacementRequest>;
export type LockPlacementsRequest = z.input<typeof LockPlacementsRequest>;
export type ManagedPlacement = z.infer<typeof ManagedPlacement>;
export type PlacementList = z.infer<typeof PlacementList>;
export type PlacementCounts = z.infer<typeof PlacementCounts>;
