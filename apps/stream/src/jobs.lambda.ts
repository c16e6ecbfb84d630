import { traced, within } from "@boundaryless/trace";
import * as z from "zod/mini";
import { logMetrics } from "./log.ts";
import { openMailer } from "./mailer.ts";
import { Job } from "./schedule.ts";
import { carryOut } from "./webhooks.ts";

const outward = await openMailer(process.env);

/** @param input one member of the `Job` union, as the schedule hands it over */
export const handler = traced("jobs", async (input: unknown): Promise<void> => {
  const due = z.parse(Job, input);
  logMetrics(await within(`job ${due.job}`, () => carryOut(outward, due)), outward.ctx.now());
});
