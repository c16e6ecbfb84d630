import * as z from "zod/mini";
import { logMetrics } from "./log.ts";
import { openMailer } from "./mailer.ts";
import { Job } from "./schedule.ts";
import { carryOut } from "./webhooks.ts";

const outward = await openMailer(process.env);

/** @param input one member of the `Job` union, as the schedule hands it over */
export const handler = async (input: unknown): Promise<void> =>
  logMetrics(await carryOut(outward, z.parse(Job, input)), outward.ctx.now());
