import * as z from "zod/mini";
import { runJob } from "./consume.ts";
import { logMetrics } from "./log.ts";
import { openMailer } from "./mailer.ts";
import { Job } from "./schedule.ts";

const { ctx, send } = await openMailer(process.env);

/** @param input one member of the `Job` union, as the schedule hands it over */
export const handler = async (input: unknown): Promise<void> =>
  logMetrics(await runJob(ctx, z.parse(Job, input), send), ctx.now());
