import { endings, minutesOffered, rhythms, ruleOf, type Gathering } from "@boundaryless/contract";
import type { FieldFault } from "@boundaryless/core";
import type { Asked } from "../frame/asked.ts";
import { sortFaults, type Faults } from "../frame/faults.ts";
import type { Typed } from "../frame/form.ts";
import { AuthorShownField, shownOf, typedShown } from "./author.tsx";
import { HiddenFields, RadioField, SelectField, TextArea, TextField, idOf, type Filled } from "./fields.tsx";

/** The fields of the form, in its order. */
export const gatheringFields = [
  "title",
  "date",
  "time",
  "minutes",
  "timeZone",
  "onlineUrl",
  "place",
  "capacity",
  "repeats",
  "ends",
  "times",
  "until",
  "agenda",
  "authorShown",
] as const;

/** Sorts faults under the fields of the form; what is wrong with a series is mostly wrong with its end. */
export const gatheringFaults = (
  asked: Asked,
  typed: Typed,
  found: readonly FieldFault[],
  fields: readonly string[] = gatheringFields,
): Faults => {
  const { repeats = "", ends } = typed;
  const chosen = rhythms.some((each) => each === repeats);
  const end = ends === "until" ? "until" : "times";
  const instead = (field: string) => (field === "repeats" && chosen ? end : field);
  return sortFaults(asked.words, fields, found, { instead, form: asked.words.pages.gatherings.faults });
};

// Where most people of the NHS are, and where those are whom they meet; the API takes every zone there is.
const zones = [
  "Europe/London",
  "Europe/Dublin",
  "Europe/Paris",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Sydney",
  "UTC",
] as const;

const zoneNames = (chosen: string): Record<string, string> => {
  const known: readonly string[] = zones;
  const all = known.includes(chosen) || chosen === "" ? known : [chosen, ...known];
  return Object.fromEntries(all.map((zone) => [zone, zone.replaceAll("_", " ")]));
};

/** The rule that the form asks for; none for once only. */
const ruleIn = (typed: Typed): string | undefined => {
  const { repeats = "", date = "", ends = "times", times = "", until = "" } = typed;
  return ruleOf({ repeats, date: date.trim(), ends, times, until });
};

const filled = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === "" ? undefined : value;
const numberIn = (value: string | undefined): number | undefined =>
  filled(value) === undefined ? undefined : Number(value);

/** What the contract calls the fields of a gathering, as they were typed. */
export const detailsOf = (typed: Typed) => ({
  title: typed["title"] ?? "",
  agenda: filled(typed["agenda"]),
  date: (typed["date"] ?? "").trim(),
  time: (typed["time"] ?? "").trim(),
  timeZone: typed["timeZone"] ?? "",
  minutes: numberIn(typed["minutes"]) ?? 0,
  onlineUrl: filled(typed["onlineUrl"]),
  place: filled(typed["place"]),
  capacity: numberIn(typed["capacity"]),
  ...shownOf(typed),
});

/** The same with how it comes again. */
export const plannedOf = (typed: Typed) => ({ ...detailsOf(typed), repeats: ruleIn(typed) });

interface Kept {
  readonly date: string;
  readonly time: string;
  readonly onlineUrl: string | null;
  readonly authorShown?: boolean | undefined;
}

/** A gathering as the form shows it, with the link that only its keeper sees. */
export const typedOf = (
  { title, agenda, timeZone, minutes, place, capacity, version }: Gathering,
  { date, time, onlineUrl, authorShown = true }: Kept,
): Typed => ({
  title,
  agenda,
  date,
  time,
  timeZone,
  minutes: String(minutes),
  place: place ?? "",
  onlineUrl: onlineUrl ?? "",
  capacity: capacity === null ? "" : String(capacity),
  version: String(version),
  ...typedShown(authorShown),
});

const lengths = (asked: Asked, chosen: string): Record<string, string> => {
  const offered: number[] = [...minutesOffered];
  const own = Number(chosen);
  const all = chosen === "" || offered.includes(own) || !Number.isInteger(own) ? offered : [own, ...offered];
  return Object.fromEntries(all.map((each) => [String(each), asked.words.pages.gatherings.duration(each)]));
};

/** How it comes again and when that ends; left alone where it takes place once. */
const SeriesFields = ({ asked, filled: form }: { asked: Asked; filled: Filled }) => {
  const { form: say } = asked.words.pages.gatherings;
  return (
    <>
      <SelectField
        filled={form}
        field="repeats"
        label={say.repeats}
        hint={say.repeatsHint}
        first={say.choose}
        options={say.every}
      />
      <RadioField
        filled={form}
        field="ends"
        label={say.ends}
        hint={say.endsHint}
        options={endings.map((value) => ({ value, label: say.endings[value] }))}
        inline
      />
      <div class="form-row">
        <TextField filled={form} field="times" label={say.times} hint={say.timesHint} numeric />
        <TextField filled={form} field="until" label={say.until} hint={say.untilHint} type="date" />
      </div>
    </>
  );
};

/** The day of a series that is called already: it stays, and is read. */
const KeptDate = ({ asked, date }: { asked: Asked; date: string }) => (
  <div class="nhsuk-form-group" id={idOf("date")}>
    <p class="nhsuk-label">{asked.words.pages.gatherings.form.firstDate}</p>
    <p>
      {new Intl.DateTimeFormat(`${asked.language}-GB`, { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(date),
      )}
    </p>
    <HiddenFields values={{ date }} />
  </div>
);

/**
 * The fields of a gathering.
 * @param series whether it can be said how it comes again
 * @param keptDate the first day of a series that stays
 */
export const GatheringFields = ({
  asked,
  filled: form,
  series,
  keptDate,
}: {
  asked: Asked;
  filled: Filled;
  series: boolean;
  keptDate?: string | undefined;
}) => {
  const { form: say } = asked.words.pages.gatherings;
  const { noPatients } = asked.words.pages.frame;
  const { typed } = form;
  return (
    <>
      <TextField filled={form} field="title" label={say.title} hint={say.titleHint} />
      <div class="form-row">
        {keptDate === undefined ? (
          <TextField filled={form} field="date" label={say.date} hint={say.dateHint} type="date" />
        ) : (
          <KeptDate asked={asked} date={keptDate} />
        )}
        <TextField filled={form} field="time" label={say.time} hint={say.timeHint} type="time" />
      </div>
      <div class="form-row">
        <SelectField
          filled={form}
          field="minutes"
          label={say.minutes}
          first={say.choose}
          options={lengths(asked, typed["minutes"] ?? "")}
        />
        <SelectField
          filled={form}
          field="timeZone"
          label={say.timeZone}
          first={say.choose}
          options={zoneNames(typed["timeZone"] ?? "")}
        />
      </div>
      <TextField filled={form} field="onlineUrl" label={say.onlineUrl} hint={say.onlineUrlHint} type="url" />
      <TextField filled={form} field="place" label={say.place} hint={say.placeHint} />
      <TextField filled={form} field="capacity" label={say.capacity} hint={say.capacityHint} numeric />
      {series ? <SeriesFields asked={asked} filled={form} /> : null}
      <TextArea filled={form} field="agenda" label={say.agenda} hint={say.agendaHint} />
      <p class="quiet">{noPatients}</p>
      <AuthorShownField filled={form} />
    </>
  );
};
