import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Ctx, type Database, openDatabase, openKeys, realWorld } from "@boundaryless/core";
import { createTableRequest } from "@boundaryless/core/table";
import { type Engine, startEngine } from "./engine.ts";

/** Request units that were consumed, and in how many calls. */
export interface Capacity {
  calls: number;
  read: number;
  write: number;
}

/** A table of our own on a real engine, and what a suite needs around it. */
export interface FreshTable {
  readonly endpoint: string;
  readonly tableName: string;
  readonly db: Database;
  /** A clock that stands where it is put; it starts now. */
  readonly clock: { now: Date };
  /** A context for anybody, or for whom it is told. */
  readonly ctx: (actor?: Ctx["actor"]) => Ctx;
  /** Runs something and tells what it consumed. */
  readonly consumed: <T>(run: () => Promise<T>) => Promise<{ result: T; capacity: Capacity }>;
  readonly close: () => Promise<void>;
}

const credentials = { accessKeyId: "local", secretAccessKey: "local" };

/** Creates the table on an engine; `eu-west-2`, made-up credentials. */
export const createTable = async (
  endpoint: string,
  tableName: string,
  { stream = true }: { stream?: boolean } = {},
): Promise<void> => {
  const client = new DynamoDBClient({ endpoint, region: "eu-west-2", credentials });
  const { StreamSpecification, ...request } = createTableRequest(tableName);
  await client.send(new CreateTableCommand({ ...request, ...(stream ? { StreamSpecification } : {}) }));
  client.destroy();
};

/** A secret that tests may know. */
export const testSecret = "a secret for tests and for nothing else at all";

/**
 * Starts an engine in memory with one fresh table. Close it when the suite ends.
 * @param stream without one the engine writes as fast at the end as at the beginning: for each write it looks through
 * all that its stream holds
 */
export const freshTable = async ({ stream = false }: { stream?: boolean } = {}): Promise<FreshTable> => {
  const engine: Engine = await startEngine();
  const tableName = "boundaryless";
  await createTable(engine.origin, tableName, { stream });
  const total: Capacity = { calls: 0, read: 0, write: 0 };
  const db = openDatabase({
    tableName,
    endpoint: engine.origin,
    onCapacity: ({ read, write }) => {
      total.calls += 1;
      total.read += read;
      total.write += write;
    },
  });
  const keys = openKeys(testSecret);
  const clock = { now: new Date() };
  return {
    endpoint: engine.origin,
    tableName,
    db,
    clock,
    ctx: (actor = { kind: "anyone", network: "192.0.2.1" }) => ({
      actor,
      db,
      keys,
      now: () => clock.now,
      newId: realWorld.newId,
    }),
    consumed: async (run) => {
      const before = { ...total };
      const result = await run();
      return {
        result,
        capacity: {
          calls: total.calls - before.calls,
          read: total.read - before.read,
          write: total.write - before.write,
        },
      };
    },
    close: async () => {
      db.client.destroy();
      await engine.close();
    },
  };
};
