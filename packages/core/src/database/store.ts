import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** Where the table is reached. Made once per process by `openDatabase`. */
export interface Database {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

interface Meter {
  /** Called with the request units that each call consumed. */
  readonly onCapacity?: (consumed: { operation: string; read: number; write: number }) => void;
}

export interface DatabaseOptions extends Meter {
  readonly tableName: string;
  /** Only where the table is not the AWS one of the region. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
}

interface Consumed {
  CapacityUnits?: number;
  ReadCapacityUnits?: number;
  WriteCapacityUnits?: number;
}

const meter = (client: DynamoDBDocumentClient, onCapacity: NonNullable<Meter["onCapacity"]>): void => {
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
        const result = await next(args);
        const { ConsumedCapacity: consumed = [] } = result.output as {
          ConsumedCapacity?: Consumed | Consumed[];
        };
        for (const { CapacityUnits = 0 } of [consumed].flat()) {
          const writes = /^(?:Put|Update|Delete|TransactWrite|BatchWrite)/.test(commandName);
          onCapacity({
            operation: commandName,
            read: writes ? 0 : CapacityUnits,
            write: writes ? CapacityUnits : 0,
          });
        }
        return result;
      },
    { step: "initialize", name: "meter" },
  );
};

/** Opens the table. An endpoint of our own needs no real credentials. */
export const openDatabase = ({
  tableName,
  endpoint,
  region = "eu-west-2",
  onCapacity,
}: DatabaseOptions): Database => {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region, maxAttempts: 4, ...(endpoint ? { endpoint, credentials } : {}) }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  if (onCapacity) meter(client, onCapacity);
  return { client, tableName };
};
