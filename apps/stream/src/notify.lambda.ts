import { traced } from "@boundaryless/trace";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { openMailer } from "./mailer.ts";
import { consumeForNotice } from "./webhooks.ts";

const outward = await openMailer(process.env);

export const handler = traced("notify", ({ Records }: DynamoDBStreamEvent) =>
  consumeForNotice(outward, Records),
);
