import { traced } from "@boundaryless/trace";
import { ProbeEnvironment, readEnvironment } from "./environment.ts";
import { probe } from "./probe.ts";

const { ORIGIN } = readEnvironment(ProbeEnvironment, process.env);

/** Fails when the main job fails, so that the function's errors are what to watch. */
export const handler = traced("probe", () => probe(ORIGIN));
