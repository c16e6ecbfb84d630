import { openDatabase, realWorld } from "@boundaryless/core/projection";
import { traced, watched } from "@boundaryless/trace";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { consumeForReadModels } from "./read-models.ts";
import { ProjectEnvironment, readEnvironment } from "./environment.ts";

const { TABLE_NAME, DYNAMODB_ENDPOINT, AWS_REGION } = readEnvironment(ProjectEnvironment, process.env);
const db = openDatabase({ tableName: TABLE_NAME, endpoint: DYNAMODB_ENDPOINT, region: AWS_REGION });
watched(db.client);

export const handler = traced("project", ({ Records }: DynamoDBStreamEvent) =>
  consumeForReadModels({ db, now: realWorld.now }, Records),
);
