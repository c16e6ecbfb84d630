import { openDatabase, realWorld } from "@boundaryless/core/projection";
import type { DynamoDBStreamHandler } from "aws-lambda";
import { consumeForReadModels } from "./read-models.ts";
import { ProjectEnvironment, readEnvironment } from "./environment.ts";

const { TABLE_NAME, DYNAMODB_ENDPOINT, AWS_REGION } = readEnvironment(ProjectEnvironment, process.env);
const db = openDatabase({ tableName: TABLE_NAME, endpoint: DYNAMODB_ENDPOINT, region: AWS_REGION });

export const handler: DynamoDBStreamHandler = ({ Records }) =>
  consumeForReadModels({ db, now: realWorld.now }, Records);
