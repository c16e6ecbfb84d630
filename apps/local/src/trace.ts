import type { Database } from "@boundaryless/core";
import { traceWith, watched } from "@boundaryless/trace";
import type { Hono } from "hono";

const file = "file";

/** The system, with a line for each request and each of its calls of the table: what `http` tells X-Ray on AWS. */
export const tracedBy = async (
  print: (line: string) => void,
  { client }: Database,
  app: Hono,
): Promise<(request: Request, env: object) => Promise<Response>> => {
  const { openPrinted } = await import("@boundaryless/trace/printed");
  const tracer = openPrinted(print, file);
  traceWith(tracer);
  watched(client);
  return (request, env) => tracer.invocation(file, "", async () => app.fetch(request, env));
};
