import { type Ctx, deliverDue, openDatabase, openKeys, realWorld, sendDigests } from "@boundaryless/core";
import { senderTo } from "@boundaryless/stream/compose";
import { testSecret } from "@boundaryless/testing";

/** Where the table is, and what time it is there. */
export interface Place {
  readonly endpoint: string;
  readonly tableName: string;
  readonly now: string;
}

// What a run of the schedule looks at and sends; here the next begins at once instead of a minute later.
const membersPerRun = 5000;
const mailsPerRun = 450;
// Rounds of other frequencies look at every member too, and owe nobody: 200,000 looks before it counts as the end.
const emptyRuns = 40;

type Worker = Pick<Ctx, "db" | "now" | "keys">;

/** Owes everybody their digest. @returns how many were newly owed one */
export const oweAll = async (ctx: Worker, after: (owed: number) => void = () => {}): Promise<number> => {
  let owed = 0;
  // A run that owes nobody anything is the end of the round, or a page of people who were owed theirs before.
  for (let nobody = 0; nobody < emptyRuns;) {
    const now = await sendDigests(ctx, { most: membersPerRun, perSecond: Infinity });
    owed += now;
    nobody = now === 0 ? nobody + 1 : 0;
    after(owed);
  }
  return owed;
};

/** Reads, writes and hands over all that is due, as fast as it goes. @returns how many were sent */
export const sendAll = async (ctx: Worker, told: (address: string) => void): Promise<number> => {
  const hand = senderTo(ctx, "https://communities.example.org", ({ to }) =>
    Promise.resolve(told(to.address)),
  );
  let all = 0;
  for (let sent = -1; sent !== 0; all += sent)
    ({ sent } = await deliverDue(ctx, hand, { most: mailsPerRun, perSecond: Infinity }));
  return all;
};

// As a process of its own, so that it can be killed: it says whom it hands an e-mail for, line by line.
if (process.argv[1] === import.meta.filename) {
  const [what, endpoint, tableName = "", now = ""] = process.argv.slice(2);
  const db = openDatabase({ tableName, endpoint });
  const ctx = { ...realWorld, db, keys: openKeys(testSecret), now: () => new Date(now) };
  if (what === "owe") await oweAll(ctx);
  else await sendAll(ctx, (address) => process.stdout.write(`${address}\n`));
}
