import * as z from "zod/mini";
import { limits } from "./limits.ts";
import { cleanLine, cleanMarkdown, cleanText, hasWords } from "./text.ts";

export { limits };

// A schema's message is a *rule*: a key under `errors` in packages/words, which says it to people.

/** The stages of a community of practice (Wenger, McDermott & Snyder 2002). */
export const stages = ["potential", "coalescing", "maturing", "stewardship", "transformation"] as const;
/** What a moderator or facilitator has decided about a community. Only `open` ones can be joined. */
export const statuses = ["open", "paused", "archived", "hidden"] as const;
/** The professional groups that members choose from. */
export const disciplines = [
  "nursing-and-midwifery",
  "medical",
  "allied-health",
  "pharmacy",
  "healthcare-science",
  "social-care",
  "administrative",
  "estates",
  "digital-and-data",
  "management",
  "education-and-research",
  "patient-or-carer-partner",
  "other",
] as const;
/** Languages of every text we show or send. */
export const languages = ["en", "cy"] as const;
/** What a member may be in a community. */
export const roles = ["member", "facilitator"] as const;
/** The seven NHS regions of England, and Wales. */
export const regions = [
  "london",
  "south-west",
  "south-east",
  "midlands",
  "east-of-england",
  "north-west",
  "north-east-and-yorkshire",
  "wales",
] as const;

/** The open licences that a community may publish under (SPDX); the first unless it says otherwise. */
export const licences = ["OGL-UK-3.0", "CC-BY-4.0", "CC0-1.0"] as const;
/** Where each licence is read. */
export const licenceAddresses = {
  "OGL-UK-3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
} as const satisfies Record<(typeof licences)[number], string>;

export const Stage = z.enum(stages, "stage").register(z.globalRegistry, { id: "Stage" });
export const Status = z.enum(statuses, "status").register(z.globalRegistry, { id: "Status" });
export const Discipline = z.enum(disciplines, "choose").register(z.globalRegistry, { id: "Discipline" });
export const Language = z.enum(languages, "choose").register(z.globalRegistry, { id: "Language" });
export const Licence = z
  .enum(licences, "choose")
  .register(z.globalRegistry, { id: "Licence", description: "An open licence, by its SPDX identifier" });
export const Role = z.enum(roles, "choose").register(z.globalRegistry, { id: "Role" });
export const Region = z.enum(regions).register(z.globalRegistry, { id: "Region" });

export type Stage = z.infer<typeof Stage>;
export type Status = z.infer<typeof Status>;
export type Discipline = z.infer<typeof Discipline>;
export type Language = z.infer<typeof Language>;
export type Licence = z.infer<typeof Licence>;
export type Role = z.infer<typeof Role>;
export type Region = z.infer<typeof Region>;

/** One line of text, cleaned, between 1 and `maxLength` UTF-16 units. */
export const line = (maxLength: number) =>
  z
    .string("required")
    .check(z.overwrite(cleanLine), z.minLength(1, "required"), z.maxLength(maxLength, "tooLong"));

/** Several lines of text, cleaned, between 1 and `maxLength` UTF-16 units. */
export const text = (maxLength: number) =>
  z
    .string("required")
    .check(z.overwrite(cleanText), z.minLength(1, "required"), z.maxLength(maxLength, "tooLong"));

/** Markdown, cleaned, between 1 and `maxLength` UTF-16 units, that shows something. */
export const markdown = (maxLength: number) =>
  z
    .string("required")
    .check(
      z.overwrite(cleanMarkdown),
      z.minLength(1, { error: "required", abort: true }),
      z.maxLength(maxLength, { error: "tooLong", abort: true }),
      z.refine(hasWords, "required"),
    );

/** Organisation Data Service code of a trust, such as `RJ1`; lower case is accepted. */
export const OdsCode = z
  .string("required")
  .check(
    z.overwrite((code) => code.trim().toUpperCase()),
    z.regex(/^[A-Z0-9]{1,12}$/, "odsCode"),
  )
  .register(z.globalRegistry, { id: "OdsCode", description: "Organisation Data Service code, such as RJ1" });

/** The lasting address of a community: lower-case words and digits joined by hyphens. */
export const Slug = z
  .string("required")
  .check(z.maxLength(70, "slug"), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "slug"))
  .register(z.globalRegistry, { id: "Slug", description: "The lasting address of a community" });

/** An e-mail address, trimmed and in lower case: `A@B.NHS.UK` and `a@b.nhs.uk` are one person. */
export const Email = z
  .string("required")
  .check(
    z.overwrite((email) => cleanLine(email).toLowerCase()),
    z.minLength(1, "required"),
    z.maxLength(limits.email, "tooLong"),
    z.regex(z.regexes.email, "email"),
  )
  .register(z.globalRegistry, { id: "Email", description: "An e-mail address; case does not matter" });

export const Topics = z
  .array(
    z.string("required").check(
      z.overwrite((topic) => cleanLine(topic).toLowerCase()),
      z.minLength(1, "required"),
      z.maxLength(limits.topic, "tooLong"),
    ),
    "required",
  )
  .check(
    z.overwrite((topics) => [...new Set(topics)]),
    z.maxLength(limits.topics, "tooMany"),
  );

/** ISO 8601 instant in UTC, such as `2026-11-23T09:30:00.000Z`. */
export const Instant = z.iso
  .datetime()
  .register(z.globalRegistry, { id: "Instant", description: "ISO 8601 instant in UTC" });

/** An opaque place in a list; hand it back unchanged to read on. */
export const Cursor = z
  .string()
  .check(z.minLength(1, "cursor"), z.maxLength(1024, "cursor"))
  .register(z.globalRegistry, { id: "Cursor", description: "An opaque place in a list" });

/** The `next` of a list: the cursor of the following page, or null at the end. */
export const Next = z.nullable(Cursor);
