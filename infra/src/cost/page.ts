import { habits } from "./habits.ts";
import {
  add,
  type Bill,
  clock,
  keptShare,
  type Known,
  type Line,
  services,
  thousandMembers,
  times,
  total,
  tracesOf,
  views,
} from "./model.ts";
import { hosted, priceLists, pricesOf } from "./prices.ts";
import type { Standing } from "./standing.ts";

const names: Readonly<Record<(typeof services)[number], string>> = {
  table: "DynamoDB",
  lambda: "Lambda",
  api: "HTTP API",
  cloudFront: "CloudFront",
  firewall: "firewall",
  mail: "SES",
  logs: "logs",
  traces: "X-Ray",
};

const count = (value: number): string => Math.round(value).toLocaleString("en-GB");
const money = (dollars: number): string =>
  dollars >= 100 ? `$${count(dollars)}` : `$${dollars.toFixed(dollars < 0.1 ? 4 : 2)}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const sumOf = (lines: readonly Line[]): Bill => add(...lines.map(({ bill }) => bill));

const lineTable = (lines: readonly Line[]): string =>
  table(
    ["what", "times", "cost"],
    [
      ...lines.map(({ what, times: many, bill }) => [what, count(many), money(total(bill))]),
      ["**together**", "", `**${money(total(sumOf(lines)))}**`],
    ],
  );

const terms = (bill: Bill): string => {
  const sum = total(bill);
  return services
    .map((service) => [names[service], bill[service] ?? 0] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([name, dollars]) => `${name} ${percent(dollars / sum)}`)
    .join(", ");
};

interface Size {
  readonly trusts: number;
  readonly use: Bill;
  readonly standing: number;
}

const sized = (known: Known, fixed: number, trusts: number): Size => {
  const { members, viewsOfTheWidget } = habits.trust;
  const people = times(sumOf(thousandMembers(known)), (trusts * members) / 1000);
  const seen = sumOf(views(known, trusts * viewsOfTheWidget, viewsOfTheWidget));
  const use = add(people, seen, sumOf(clock(known)));
  return { trusts, use: add(use, tracesOf(use)), standing: fixed };
};

const sizeRow = ({ trusts, use, standing }: Size): string[] => {
  const all = total(use) + standing;
  const members = trusts * habits.trust.members;
  return [
    count(trusts),
    count(members),
    count(trusts * habits.trust.viewsOfTheWidget),
    money(all),
    money(all / trusts),
    money((all / members) * 1000),
    terms(use),
  ];
};

const comparison = ({ trusts, use, standing }: Size): string => {
  const members = trusts * habits.trust.members;
  const ours = money(total(use) + standing);
  const rows = hosted.map(({ who, dollars, per }) =>
    per === "user"
      ? [who, `$${dollars} a user`, money(dollars * members), money(dollars * members)]
      : [who, `$${dollars}`, money(dollars), money(dollars * trusts)],
  );
  return table(
    ["product", "list price of a month", "one for all, if it may be", "one for each trust"],
    [["Boundaryless, as above", "", ours, ""], ...rows],
  );
};

/** `docs/cost.md`, whole. @param fixed what stands there in the stage `prod` */
export const costPage = (known: Known, fixed: readonly Standing[]): string => {
  const fixedDollars = fixed.reduce((sum, { dollars }) => sum + dollars, 0);
  const sizes = [10, 200, 2000].map((trusts) => sized(known, fixedDollars, trusts));
  const { viewsOfTheWidget } = habits.trust;
  const shares = [2000, viewsOfTheWidget, 400_000].map(
    (each) =>
      `${percent(keptShare(each, known.measured.viewKeptSeconds))} where a trust has ${count(each)} views`,
  );
  return `# What it costs

Computed by \`npm run cost\` from what was measured: request units ([capacity](capacity.md)), and sizes and processor time
(\`infra/src/cost/measured.json\`, ${known.measured.day}). US dollars of a month at list prices of eu-west-2 ([${pricesOf}](#prices)), without tax
and without free allowances. What people do is guessed on the high side (\`infra/src/cost/habits.ts\`); nothing here was billed by anybody yet.

## Altogether

${table(["trusts", "members", "widget views", "a month", "for each trust", "for 1,000 members", "largest terms of use"], sizes.map(sizeRow))}

${money(fixedDollars)} of each are there whoever comes: ${fixed.map(({ what, many }) => `${many} × ${what}`).join(", ")}.
Beyond 2,000 trusts, see [scale](scale.md).

## A thousand members

${lineTable(thousandMembers(known))}

Largest terms: ${terms(sumOf(thousandMembers(known)))}.

## A million views of the widget

${lineTable(views(known, 1_000_000, viewsOfTheWidget))}

Largest terms: ${terms(sumOf(views(known, 1_000_000, viewsOfTheWidget)))}. CloudFront answers ${shares.join(", ")} a month: an answer is kept for
${known.measured.viewKeptSeconds} seconds, and each trust has its own. A first view is ${count(known.measured.sizes.widgetCode)} bytes of code and ${count(known.measured.sizes.view)} of data.

## The clock

${lineTable(clock(known))}

## Beside hosted products

For ${count(200)} trusts and ${count(200 * habits.trust.members)} members:

${comparison(sizes[1] ?? sized(known, fixedDollars, 200))}

Theirs include support and somebody who keeps it running; ours does not, and that person is dearer than everything above. Plans with a list
price end at some number of views, administrators or members, mostly below the numbers above; what comes then is agreed.

## Prices

As they were in ${pricesOf}, written down by hand. AWS's own page is right where it says something else: choose _Europe (London)_ there, put the
figure into \`infra/src/cost/prices.ts\`, change its date, and run \`npm run cost\`. What the hosted products ask stands on their pages.

${table(
  ["service", "used above", "look it up"],
  priceLists.map(({ service, used, page }) => [
    service,
    used,
    `[${page.replace(/pricing.*/, "pricing")}](https://aws.amazon.com/${page})`,
  ]),
)}

## How it is computed

- The processor time of one call on the machine that measured, times 1,769 MB over the memory of the function, since Lambda gives a whole
  processor at 1,769 MB; four milliseconds for each call of the table, which waits for a network there.
- One request in a hundred starts a process, for a second.
- Every contribution is followed by as much work of the stream as a new member.
- What is kept is counted with its recovery and 35 nightly copies, as if each copy were whole.
- One request in a second is traced and one in twenty of the rest. That hangs on how many come together, so it is in the first table, for the
  hours in which intranets are looked at, and not in those of a thousand members and a million views.
- A page that is open anywhere in the world costs more to deliver than one in Europe; the trusts are here.
`;
};
