import { createReadStream } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { type readLedger, ledgerEntry } from "@boundaryless/core";
import { HumanError } from "./human-error.ts";

type Ledger = Awaited<ReturnType<typeof readLedger>>;

const textOf = (file: string): Readable => {
  const bytes = createReadStream(file);
  // What goes wrong in the file ends what comes out of it with an error, which the reader of the lines gets.
  const text: Readable = file.endsWith(".gz") ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
  return text.setEncoding("utf8");
};

async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  for await (const text of textOf(file)) {
    const lines = (rest + String(text)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest;
}

const entryIn = (line: string): Ledger[number] | null => {
  const { Item: item } = JSON.parse(line) as { Item: Record<string, AttributeValue> };
  return ledgerEntry(unmarshall(item));
};

/**
 * The ledger in a file of an export of the table to S3 (DynamoDB JSON, a row a line, also compressed); rows of other kinds
 * are passed over. @throws HumanError naming the line that is none
 */
export const readLedgerFile = async (file: string): Promise<Ledger> => {
  const ledger: Ledger[number][] = [];
  let number = 0;
  try {
    for await (const line of linesOf(file)) {
      number += 1;
      if (line.trim() === "") continue;
      const entry = entryIn(line);
      if (entry) ledger.push(entry);
    }
  } catch {
    // What the line says is about somebody, so it is not repeated.
    throw new HumanError(
      `${file}, line ${number}: not a row of an exported table (DynamoDB JSON, one {"Item": …} a line; .gz is read, too).`,
    );
  }
  return ledger;
};
