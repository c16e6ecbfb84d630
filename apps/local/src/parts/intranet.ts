import { intranetApp } from "./intranet/app.tsx";
import { serveFetch, type Part } from "./serve.ts";

export interface IntranetOptions {
  /** 0 takes any free port. */
  port: number;
  /** Where the system with the widget is, such as `http://localhost:4000`. */
  system: string;
}

/** Starts the pretend intranet of an invented trust: another origin that embeds the widget in every way we support. */
export function startIntranet({ port, system }: IntranetOptions): Promise<Part> {
  return serveFetch(intranetApp(new URL(system).origin).fetch, port);
}
