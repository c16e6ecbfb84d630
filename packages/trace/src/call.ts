import type { Attributes } from "@opentelemetry/api";
import type { ClientCall } from "./index.ts";

interface Facts {
  /** Such as `DynamoDB Query gsi1`. */
  readonly name: string;
  readonly attributes: Attributes;
  /** What to send: the table is asked to say what the call consumed. */
  readonly input: object;
}

/** What a trace says of a call to AWS: service, operation, index. No key, no value, no other part of the input. */
export const factsOfCall = ({ clientName = "", commandName = "" }: ClientCall, input: object): Facts => {
  const service = clientName.replace(/Client$/u, "");
  const operation = commandName.replace(/Command$/u, "");
  const attributes = { "rpc.system": "aws-api", "rpc.service": service, "rpc.method": operation };
  if (service !== "DynamoDB") return { name: `${service} ${operation}`, attributes, input };
  const { IndexName } = input as { IndexName?: string };
  return {
    name: ["DynamoDB", operation, IndexName].filter(Boolean).join(" "),
    attributes: { ...attributes, ...(IndexName ? { "aws.dynamodb.index_name": IndexName } : {}) },
    input: { ReturnConsumedCapacity: "TOTAL", ...input },
  };
};

interface Consumed {
  readonly CapacityUnits?: number;
}

/** The request units that a call to the table consumed, reads and writes together; nothing of another call. */
export const capacityOf = (output: object): Attributes => {
  const { ConsumedCapacity } = output as { ConsumedCapacity?: Consumed | Consumed[] };
  if (!ConsumedCapacity) return {};
  const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  return { "boundaryless.capacity_units": units };
};
