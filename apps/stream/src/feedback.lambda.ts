import { openDatabase, openKeys, realWorld } from "@boundaryless/core/hearing";
import { traced, watched } from "@boundaryless/trace";
import { FeedbackEnvironment, readEnvironment } from "./environment.ts";
import { consumeFeedback } from "./feedback.ts";
import { readSecret } from "./secret.ts";

const { TABLE_NAME, DYNAMODB_ENDPOINT, AWS_REGION, ...secret } = readEnvironment(
  FeedbackEnvironment,
  process.env,
);
const db = openDatabase({ tableName: TABLE_NAME, endpoint: DYNAMODB_ENDPOINT, region: AWS_REGION });
watched(db.client);
const keys = openKeys(await readSecret(secret));

/** @param event what EventBridge hands over of Amazon SES */
export const handler = traced("feedback", (event: unknown) =>
  consumeFeedback({ db, keys, now: realWorld.now }, event),
);
