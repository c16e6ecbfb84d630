import type { DynamoDBStreamHandler } from "aws-lambda";
import { openMailer } from "./mailer.ts";
import { consumeForNotice } from "./webhooks.ts";

const outward = await openMailer(process.env);

export const handler: DynamoDBStreamHandler = ({ Records }) => consumeForNotice(outward, Records);
