import type { DynamoDBStreamHandler } from "aws-lambda";
import { consumeForMail } from "./consume.ts";
import { openMailer } from "./mailer.ts";

const { ctx, send } = await openMailer(process.env);

export const handler: DynamoDBStreamHandler = ({ Records }) => consumeForMail(ctx, Records, send);
