import * as z from "zod/mini";
import { CommunityCard, ElsewhereCard } from "./community.ts";
import { Theme } from "./placement.ts";
import { TrustName } from "./trust.ts";
import { Language, Next, OdsCode, Slug } from "./values.ts";

/** An embed that a trust manages: language and colours unless the widget says otherwise, and the communities that come first. */
export const Placement = z
  .object({
    id: z.string(),
    language: z.nullable(Language),
    theme: z.nullable(Theme),
    featured: z.array(Slug),
  })
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
    /** Always there, unless asked for in `brief`. */
    wording: z.optional(Wording),
  })
  .register(z.globalRegistry, { id: "WidgetView" });

export const WidgetQuery = z.object({
  trust: z.optional(OdsCode),
  placement: z.optional(z.string().check(z.maxLength(40, "placement"))),
  language: z.optional(Language),
  /** The language where neither `language` nor the placement says one. */
  otherwise: z.optional(Language),
  /**
   * `yes` leaves out what a list does not show: of each goal all but its beginning, at most 200 UTF-16 units with an
   * ellipsis; `nextGathering` and `latestLesson` are null, and there is no `wording`.
   */
  brief: z.optional(z.literal("yes", "choose")),
  /** `no` where the reader does not want to be counted, not even without a name. */
  count: z.optional(z.literal("no", "choose")),
  /** How many communities the first view holds; 20 unless said. */
  limit: z.optional(z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(50, "limit"))),
});

export type Placement = z.infer<typeof Placement>;
export type Wording = z.infer<typeof Wording>;
export type WidgetView = z.infer<typeof WidgetView>;
