import { schedules, probeEveryMinutes } from "@boundaryless/stream/schedule";
import type { Units } from "./capacity.ts";
import { habits } from "./habits.ts";
import type { Measured, Work } from "./measured.ts";
import { prices } from "./prices.ts";

/** Where money goes. */
export const services = [
  "table",
  "lambda",
  "api",
  "cloudFront",
  "firewall",
  "mail",
  "logs",
  "traces",
] as const;
export type Service = (typeof services)[number];

/** US dollars by service. */
export type Bill = Readonly<Partial<Record<Service, number>>>;

/** One thing that people or the clock do so often. */
export interface Line {
  readonly what: string;
  readonly times: number;
  readonly bill: Bill;
}

/** What the model is computed from. */
export interface Known {
  readonly measured: Measured;
  readonly capacity: (operation: string) => Units;
}

export const add = (...bills: readonly Bill[]): Bill => {
  const sum: Partial<Record<Service, number>> = {};
  for (const bill of bills)
    for (const service of services)
      if (bill[service] !== undefined) sum[service] = (sum[service] ?? 0) + bill[service];
  return sum;
};

export const times = (bill: Bill, many: number): Bill =>
  Object.fromEntries(Object.entries(bill).map(([service, dollars]) => [service, dollars * many]));

export const total = (bill: Bill): number => Object.values(bill).reduce((sum, dollars) => sum + dollars, 0);

const gigabyte = 1e9;
// Lambda gives a whole processor at 1,769 MB; a call of the table waits some milliseconds for the network besides.
const wholeProcessorMegabytes = 1769;
const millisecondsOfCall = 4;

/** What a function costs for some work, in so many megabytes of memory. */
const compute = ({ milliseconds, calls }: Work, megabytes: number): Bill => {
  const seconds = ((milliseconds * wholeProcessorMegabytes) / megabytes + calls * millisecondsOfCall) / 1000;
  const { perRequest, perGigabyteSecond } = prices.lambda;
  return { lambda: perRequest + seconds * (megabytes / 1024) * perGigabyteSecond };
};

/** Of what one function does, one invocation in a second is traced and one in twenty of the rest. */
const traced = (invocations: number): Bill => {
  const first = Math.min(invocations, habits.busyHours * 3600);
  return { traces: (first + (invocations - first) / 20) * prices.traces.perTrace };
};

/** The traces of everything that reached the function behind every page: as many requests as the API was paid for. */
export const tracesOf = ({ api = 0 }: Bill): Bill => traced(api / prices.api.perRequest);

const units = ({ read, write }: Units): Bill => ({
  table: read * prices.table.perReadUnit + write * prices.table.perWriteUnit,
});

/** What a request costs before anything is done for it, and its answer on the way to the reader. */
const request = (bytes: number): Bill => ({
  cloudFront:
    prices.cloudFront.perRequest +
    prices.cloudFront.perFunctionCall +
    (bytes / gigabyte) * prices.cloudFront.perGigabyte,
  firewall: prices.firewall.perRequest,
});

/** A second of starting a process, spread over all requests. */
const starting: Bill = { lambda: habits.coldStarts * prices.lambda.perGigabyteSecond };

/** A request that CloudFront passes on. */
const answered = (bytes: number, work: Work, spent: Units = work): Bill =>
  add(
    request(bytes),
    { api: prices.api.perRequest, logs: (habits.logBytesOfRequest / gigabyte) * prices.logs.perGigabyte },
    compute(work, 1024),
    starting,
    units(spent),
  );

const letter = ({ sizes }: Measured): Bill => ({
  mail: prices.mail.perMessage + (sizes.letter / gigabyte) * prices.mail.perGigabyte,
});

/** Work of the functions that follow the stream or the clock. */
const behind = (work: Work): Bill => add(compute(work, 512), units(work));

/**
 * Share of the views that CloudFront answers itself. Views of one trust come one after the other, by chance; each answer
 * serves those that follow within the seconds it is kept: of `1 + rate × seconds` views one is passed on.
 */
export const keptShare = (viewsOfTrust: number, keptSeconds: number): number => {
  const perSecond = viewsOfTrust / habits.places / (habits.busyHours * 3600);
  return 1 - 1 / (1 + perSecond * keptSeconds);
};

/** What so many views of the widget cost, on the pages of trusts that have so many each. */
export const views = ({ measured }: Known, many: number, viewsOfTrust: number): Line[] => {
  const { sizes, work } = measured;
  const kept = keptShare(viewsOfTrust, measured.viewKeptSeconds);
  return [
    { what: "answered by CloudFront", times: many * kept, bill: times(request(sizes.view), many * kept) },
    {
      what: "passed on",
      times: many * (1 - kept),
      bill: times(answered(sizes.view, work.view), many * (1 - kept)),
    },
    {
      what: "code, for browsers that have none",
      times: many * habits.newBrowsers,
      bill: times(add(request(sizes.widgetCode), request(0)), many * habits.newBrowsers),
    },
  ];
};

/** What a thousand members cost in a month. */
export const thousandMembers = ({ measured, capacity }: Known): Line[] => {
  const { work, sizes } = measured;
  const do_ = habits.perThousandMembers;
  const line = (what: string, many: number, bill: Bill): Line => ({
    what,
    times: many,
    bill: times(bill, many),
  });
  const wrote = (operation: string): Bill =>
    add(answered(2000, work.confirm, capacity(operation)), behind(work.project));
  const joined = add(
    answered(300, work.askToJoin),
    answered(500, work.confirm),
    behind(work.notify),
    behind(work.project),
    behind(work.welcome),
    times(letter(measured), 2),
  );
  const digest = add(
    units(capacity("owe a weekly digest, a reader in three communities")),
    behind({ ...work.welcome, ...capacity("send a digest, a reader in three communities") }),
    letter(measured),
  );
  const reminder = times(units(capacity("remind 31 people")), 1 / 31);
  return [
    line("joins, with their confirmations and letters", do_.joins, joined),
    line("leaves", do_.leaves, wrote("leave")),
    line("starts", do_.starts, add(joined, units(capacity("confirm a start, new person")))),
    line("comments", do_.comments, wrote("comment from a remembered device, by its form")),
    line(
      "lessons",
      do_.lessons,
      add(wrote("share from a remembered device"), units(capacity("project a lesson, twenty before it"))),
    ),
    line("gatherings", do_.gatherings, wrote("confirm a gathering, new person and member")),
    line(
      "answers to gatherings, with their reminders",
      do_.answersToGatherings,
      add(wrote("answer from a remembered device, going"), reminder, letter(measured)),
    ),
    line("digests", do_.digests, digest),
    line("pages read", do_.pages, answered(sizes.page, work.page)),
    line("searches", do_.searches, answered(sizes.view, work.view, { read: 0, write: 0 })),
    line(
      "pages of the dashboard",
      do_.dashboard,
      times(answered(3000, work.page, capacity("members, page of 50")), 3),
    ),
    line("what is kept, for a month", 1, kept(1000 * (sizes.memberRows + habits.bytesWrittenByMember))),
  ];
};

/** Rows that are kept: themselves, every second of the last weeks, and a nightly copy that shares what did not change. */
const kept = (bytes: number): Bill => {
  const { perGigabyteMonth, recoveryPerGigabyteMonth, copyPerGigabyteMonth } = prices.table;
  const copies = 35;
  return {
    table: (bytes / gigabyte) * (perGigabyteMonth + recoveryPerGigabyteMonth + copies * copyPerGigabyteMonth),
  };
};

// The clock calls less often than once a second.
const everyOneTraced: Bill = { traces: prices.traces.perTrace };

/** What the clock costs although nobody comes. */
export const clock = ({ measured }: Known): Line[] => {
  const minutes = 30 * 24 * 60;
  const calls = schedules.reduce((sum, { everyMinutes }) => sum + minutes / everyMinutes, 0);
  const probes = minutes / probeEveryMinutes;
  const probe = add(
    times(answered(measured.sizes.view, measured.work.view), 5),
    answered(300, measured.work.askToJoin),
    behind(measured.work.notify),
    letter(measured),
  );
  return [
    {
      what: "calls of the clock",
      times: calls,
      bill: times(add(behind(measured.work.idle), { lambda: prices.clock.perCall }, everyOneTraced), calls),
    },
    {
      what: "tries of the main job from outside",
      times: probes,
      bill: times(add(probe, everyOneTraced), probes),
    },
  ];
};
