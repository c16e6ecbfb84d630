import * as z from "zod/mini";
import { CommunityCard, ElsewhereCard } from "./community.ts";
import { TrustName } from "./trust.ts";
import { Language, Next, OdsCode, Slug } from "./values.ts";

/** An embed that a trust manages. */
export const Placement = z
  .object({ id: z.string(), language: z.nullable(Language), featured: z.array(Slug) })
  .register(z.globalRegistry, { id: "Placement" });

/** The text that a person agrees to beside the join button; a join sends its `version` back. */
export const Wording = z
  .object({ version: z.string(), text: z.string() })
  .register(z.globalRegistry, { id: "Wording" });

/** Everything the widget's first view needs. `trust` is null when no such trust is open. */
export const WidgetView = z
  .object({
    trust: z.nullable(TrustName),
    placement: z.nullable(Placement),
    communities: z.array(CommunityCard),
    next: Next,
    /** Of other installations, where ours leave room in the first view. */
    elsewhere: z.optional(z.array(ElsewhereCard)),
    wording: Wording,
  })
  .register(z.globalRegistry, { id: "WidgetView" });

export const WidgetQuery = z.object({
  trust: z.optional(OdsCode),
  placement: z.optional(z.string().check(z.maxLength(40, "placement"))),
  language: z.optional(Language),
  /** How many communities the first view holds; 20 unless said. */
  limit: z.optional(z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(50, "limit"))),
});

export type Placement = z.infer<typeof Placement>;
export type Wording = z.infer<typeof Wording>;
export type WidgetView = z.infer<typeof WidgetView>;
