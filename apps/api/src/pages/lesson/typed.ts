import { type Community, type LessonRequest, limits } from "@boundaryless/contract";
import type { readOwnLesson } from "@boundaryless/core";
import type { Typed } from "../frame/form.ts";
import { shownOf, typedShown } from "../parts/author.tsx";

/** The places for links, by their number in the form. */
export const linkPlaces = Array.from({ length: limits.links }, (_, place) => place);

const texts = ["title", "problem", "tried", "happened"] as const;
/** The context: what may stay empty. */
export const contextFields = ["setting", "size", "staff", "cost", "time"] as const;

/** The fields of the form, in its order; each fault is shown at one of them. */
export const lessonFields = [
  "adopts.how",
  "title",
  "problem",
  "tried",
  "outcome",
  "happened",
  "again",
  ...contextFields,
  "valueCycle",
  ...linkPlaces.flatMap((place) => [`links.${place}.label`, `links.${place}.address`]),
  "language",
  "open",
  "authorShown",
];

const linkAt = (typed: Typed, place: number) => ({
  label: (typed[`links.${place}.label`] ?? "").trim(),
  address: (typed[`links.${place}.address`] ?? "").trim(),
});

/** The places of the form that hold a link, so that a fault finds its way back to what was typed. */
export const placesUsed = (typed: Typed): number[] =>
  linkPlaces.filter((place) => {
    const { label, address } = linkAt(typed, place);
    return label !== "" || address !== "";
  });

const filled = (typed: Typed, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => ((typed[field] ?? "").trim() ? [[field, typed[field] ?? ""]] : [])),
  );

/** What was typed, as the contract calls it; whether it is right is for the contract to say. */
export const toldOfForm = (typed: Typed): Record<string, unknown> => ({
  ...Object.fromEntries(texts.map((field) => [field, typed[field] ?? ""])),
  ...filled(typed, [...contextFields, "valueCycle"]),
  outcome: typed["outcome"] ?? "",
  again: typed["again"] ?? "",
  links: placesUsed(typed).map((place) => linkAt(typed, place)),
  language: typed["language"] ?? "",
  open: typed["open"] !== "members",
  ...shownOf(typed),
});

/** Which lesson is adopted, where one is; `how` is what the form asks. */
export const adoptsOf = (
  typed: Typed,
  { slug }: Community,
): { adopts?: Record<string, string | undefined> } => {
  const { of: lesson = "", from = "" } = typed;
  if (lesson === "") return {};
  return { adopts: { community: from === "" ? slug : from, lesson, how: typed["adopts.how"] ?? "" } };
};

/** A lesson as the form shows it for its author to edit. */
export const typedOf = (lesson: Awaited<ReturnType<typeof readOwnLesson>>): Typed => {
  const { title, problem, tried, outcome, happened, again, valueCycle, language, open, authorShown } = lesson;
  const context = contextFields.map((field) => [field, lesson[field] ?? ""]);
  const links = lesson.links.flatMap(({ label, address }, place) => [
    [`links.${place}.label`, label],
    [`links.${place}.address`, address],
  ]);
  return {
    ...{ title, problem, tried, outcome, happened, again, language },
    ...Object.fromEntries([...context, ...links]),
    valueCycle: valueCycle ?? "",
    open: open ? "everybody" : "members",
    ...typedShown(authorShown),
    version: String(lesson.version),
  };
};

/** What a form that nobody has typed into holds. */
export const emptyForm = (language: LessonRequest["language"]): Typed => ({
  language,
  open: "everybody",
  ...typedShown(true),
});
