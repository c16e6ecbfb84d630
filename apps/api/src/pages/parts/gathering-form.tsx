import { minutesOffered, type Gathering } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";
import type { Typed } from "../frame/form.ts";
import { SelectField, TextArea, TextField, type Filled } from "./fields.tsx";

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
  "times",
  "agenda",
] as const;

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

const every = {
  weekly: "FREQ=WEEKLY",
  fortnightly: "FREQ=WEEKLY;INTERVAL=2",
  monthly: "FREQ=MONTHLY",
} as const;
const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

/** The same weekday of each month as that of a date: the second Tuesday, or the last one where it is a fifth. */
const byDayOf = (date: string): string => {
  const at = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return "";
  const week = Math.ceil(at.getUTCDate() / 7);
  return `;BYDAY=${week === 5 ? -1 : week}${weekdays[at.getUTCDay()] ?? "MO"}`;
};

/** The rule that the form asks for; none for once only. */
const ruleOf = (typed: Typed): string | undefined => {
  const repeats = typed["repeats"] ?? "";
  if (repeats === "" || repeats === "once") return undefined;
  const times = (typed["times"] ?? "").trim();
  const freq = Object.entries(every).find(([name]) => name === repeats)?.[1] ?? repeats;
  const day = repeats === "monthly" ? byDayOf(typed["date"] ?? "") : "";
  return `${freq}${day};COUNT=${times}`;
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
});

/** The same with how it comes again. */
export const plannedOf = (typed: Typed) => ({ ...detailsOf(typed), repeats: ruleOf(typed) });

/** A gathering as the form shows it, with the link that only its keeper sees. */
export const typedOf = (
  { title, agenda, timeZone, minutes, place, capacity, version }: Gathering,
  { date, time, onlineUrl }: { date: string; time: string; onlineUrl: string | null },
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
});

const lengths = (asked: Asked, chosen: string): Record<string, string> => {
  const offered: number[] = [...minutesOffered];
  const own = Number(chosen);
  const all = chosen === "" || offered.includes(own) || !Number.isInteger(own) ? offered : [own, ...offered];
  return Object.fromEntries(all.map((each) => [String(each), asked.words.pages.gatherings.duration(each)]));
};

/** The fields of a gathering. @param series whether it can be said how it comes again */
export const GatheringFields = ({
  asked,
  filled: form,
  series,
}: {
  asked: Asked;
  filled: Filled;
  series: boolean;
}) => {
  const { form: say } = asked.words.pages.gatherings;
  const { noPatients } = asked.words.pages.frame;
  const { typed } = form;
  return (
    <>
      <TextField filled={form} field="title" label={say.title} hint={say.titleHint} />
      <div class="form-row">
        <TextField filled={form} field="date" label={say.date} hint={say.dateHint} type="date" />
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
      {series ? (
        <div class="form-row">
          <SelectField
            filled={form}
            field="repeats"
            label={say.repeats}
            first={say.choose}
            options={say.every}
          />
          <TextField filled={form} field="times" label={say.times} hint={say.timesHint} numeric />
        </div>
      ) : null}
      <TextArea filled={form} field="agenda" label={say.agenda} hint={say.agendaHint} />
      <p class="quiet">{noPatients}</p>
    </>
  );
};
