import { createApp } from "@boundaryless/api/app";
import { openKeys } from "@boundaryless/core";
import { fitsFilter } from "@boundaryless/local/follow";
import { senderTo } from "@boundaryless/stream/compose";
import { consumeForReadModels } from "@boundaryless/stream/read-models";
import { streamFilters } from "@boundaryless/stream/schedule";
import type { Envelope } from "@boundaryless/stream/transport";
import { consumeForNotice, openOutlet } from "@boundaryless/stream/webhooks";
import { beginStory, type FreshTable, freshTable, type Story, testSecret } from "@boundaryless/testing";
import type { Work } from "@boundaryless/infra/src/cost/measured.ts";
import { recordsOf } from "@boundaryless/infra/test/stream-records.ts";

export const origin = "https://communities.example";

/** The whole system in this process, over an engine in another. */
export interface System {
  readonly table: FreshTable;
  readonly story: Story;
  /** Letters that went out. */
  readonly mail: readonly Envelope[];
  readonly ask: (path: string, body?: unknown) => Promise<Response>;
  /** Hands what is new in the stream to a consumer. @returns how many records */
  readonly consume: (
    name: keyof typeof streamFilters,
  ) => Promise<{ records: number; handle: () => Promise<unknown> }>;
  readonly outward: Parameters<typeof consumeForNotice>[0];
}

/** Opens it empty. Every request comes from a network of its own, so that no limit is met. */
export const openSystem = async (): Promise<System> => {
  const table = await freshTable({ stream: true });
  const mail: Envelope[] = [];
  let asked = 0;
  const app = createApp({
    db: table.db,
    keys: openKeys(testSecret),
    origin,
    oidc: { issuer: "https://login.example", clientId: "boundaryless", clientSecret: "secret" },
    now: () => table.clock.now,
    network: () => `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
    log: (line) => void console.error(JSON.stringify(line)),
  });
  const send = senderTo(table.ctx(), origin, (envelope) => Promise.resolve(void mail.push(envelope)));
  const outward = { ctx: table.ctx(), send, outlet: openOutlet(origin) };
  const readTo = { project: 0, notify: 0 };
  const handlers = {
    project: (records: Parameters<typeof consumeForReadModels>[1]) =>
      consumeForReadModels(outward.ctx, records),
    notify: (records: Parameters<typeof consumeForNotice>[1]) => consumeForNotice(outward, records),
  };
  return {
    table,
    mail,
    outward,
    story: await beginStory(table),
    ask: async (path, body) => {
      asked++;
      const json = {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      };
      return app.request(origin + path, body === undefined ? {} : json);
    },
    consume: async (name) => {
      const all = await recordsOf(table);
      const fresh = all
        .slice(readTo[name])
        .filter((record) => streamFilters[name].some((filter) => fitsFilter(record, filter)));
      readTo[name] = all.length;
      return { records: fresh.length, handle: () => handlers[name](fresh) };
    },
  };
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Runs something so many times one after the other, and tells the share of one. */
export const measure = async (
  table: FreshTable,
  times: number,
  run: (round: number) => Promise<unknown>,
): Promise<Work> => {
  const { result, capacity } = await table.consumed(async () => {
    const before = process.cpuUsage();
    for (let round = 0; round < times; round++) await run(round);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return shared({ milliseconds: result, ...capacity }, times);
};

/** The share of one of so many. */
export const shared = ({ milliseconds, calls, read, write }: Work, many: number): Work => ({
  milliseconds: rounded(milliseconds / many),
  calls: rounded(calls / many),
  read: rounded(read / many),
  write: rounded(write / many),
});
