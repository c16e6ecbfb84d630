import { connect } from "node:net";
import { type Ctx, openDatabase, openKeys, realWorld } from "@boundaryless/core";
import { ensureTable } from "./stream.ts";
import { type DataFolder, openDataFolder } from "./data.ts";
import { startTable } from "./parts/table.ts";
import { dataFolder, readPort } from "./settings.ts";
import { tableName } from "./table-name.ts";

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** A context on the table of this installation: the running one's, or its file when nothing runs. */
export const withTable = async <T>(
  run: (ctx: Ctx, around: { data: DataFolder; endpoint: string; running: boolean }) => Promise<T>,
): Promise<T> => {
  const data = await openDataFolder(dataFolder, false);
  const port = readPort() + 4;
  const given = process.env.DYNAMODB_ENDPOINT;
  const running = given === undefined && (await answers(port));
  const engine = given || running ? undefined : await startTable({ port: 0, file: data.tableFile });
  const endpoint = given ?? engine?.origin ?? `http://127.0.0.1:${port}`;
  try {
    await ensureTable(endpoint);
    const db = openDatabase({ tableName, endpoint });
    const keys = openKeys(data.settings.linkSecret);
    const ctx: Ctx = { actor: { kind: "system", name: "command" }, db, keys, ...realWorld };
    return await run(ctx, { data, endpoint, running }).finally(() => db.client.destroy());
  } finally {
    await engine?.close();
  }
};
