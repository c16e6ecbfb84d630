import { EngineError, startEngine, type Engine } from "@boundaryless/testing/engine";

export interface TableOptions {
  /** 0 takes any free port. */
  port: number;
  /** Where the data is kept between starts; in memory without one. */
  file?: string;
  /** For example `linux-x64`; this machine's by default. */
  platform?: string;
}

/** A reason the table part cannot start; `message` is one sentence for the terminal. */
export class TableError extends Error {
  override name = "TableError";
}

function sentence(error: EngineError): string {
  if (error.reason === "file-broken") return `${error.message} Start anew with: npm start -- --fresh`;
  if (error.reason === "file-unreadable")
    return `${error.message} Give this user the right to it or choose another folder.`;
  if (error.reason === "port-taken") return `${error.message} Stop what uses it or start with another PORT.`;
  return error.message;
}

/**
 * Starts the table part: the bundled DynamoDB engine on the given port.
 *
 * @throws TableError with what to do about it
 */
export async function startTable(options: TableOptions): Promise<Engine> {
  try {
    return await startEngine(options);
  } catch (error) {
    if (error instanceof EngineError) throw new TableError(sentence(error), { cause: error });
    throw error;
  }
}
