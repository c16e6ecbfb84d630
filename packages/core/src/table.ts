/**
 * The one table, declared once: infra and every local or test table are made from this.
 *
 * | item | pk | sk | gsi1 | gsi2 |
 * |---|---|---|---|---|
 * | community | `COMMUNITY#slug` | `#COMMUNITY` | | |
 * | its tally (people by trust, discipline) | `COMMUNITY#slug` | `#TALLY` | | |
 * | its card (first view) | `COMMUNITY#slug` | `#CARD` | `CARDS#open` by last activity | |
 * | what was last weighed of it | `COMMUNITY#slug` | `#EVIDENCE` | `EVIDENCE` by when it is due | |
 * | its search entry | `COMMUNITY#slug` | `#SEARCH` | | `SEARCH` by last change |
 * | membership | `COMMUNITY#slug` | `MEMBER#person` | `PERSON#id` by community | |
 * | what a person did on a day | `COMMUNITY#slug` | `ACTIVITY#day#person` | `ACTIVITY#day` by community | |
 * | comment | `COMMUNITY#slug` | `!COMMENT#id` | `PERSON#id` by id | `COMMENTS#kind#id` by thread |
 * | gathering | `COMMUNITY#slug` | `GATHERING#id` | `GATHERINGS#slug` by its last end | `GATHERINGS#due` by when to tell |
 * | answer to it, how many are going | `GATHERING#id` | `RSVP#number#person`, `COUNT#number` | `PERSON#id` by gathering | |
 * | lesson | `COMMUNITY#slug` | `LESSON#id` | `PERSON#id` by id | `ADOPTIONS#first` by id |
 * | how many comments on it are shown | `COMMUNITY#slug` | `COMMENTS-ON#lesson` | | |
 * | words of its newest lessons | `COMMUNITY#slug` | `LESSONWORDS` | | `SEARCH` by last change |
 * | its latest lessons and next gatherings | `COMMUNITY#slug` | `#LATEST` | | |
 * | happening | `COMMUNITY#slug` | `HAPPENING#id` | `HAPPENINGS#day` by community | |
 * | its merge into another, while members move | `COMMUNITY#slug` | `MERGE` | `MERGES#moving` by instant | |
 * | audit entry, head of the chain | `COMMUNITY#slug`, `TRUST#code`, `INSTALLATION` | `AUDIT#instant#id`, `AUDITHEAD` | `AUDIT#day` by instant | |
 * | case | `COMMUNITY#slug` | `CASE#kind#slug#CASE` | `CASES#open` or `CASES#decided` by instant | |
 * | its reports, decisions | `COMMUNITY#slug` | `CASE#kind#slug#REPORT#round#address`, `…#DECISION#id` | | |
 * | person | `PERSON#id` | `PERSON` | | |
 * | renewals of a calendar address | `PERSON#id` | `CALENDAR` | | |
 * | remembered device | `PERSON#id` | `DEVICE#key` | | |
 * | address, its confirmations | `ADDRESS#key` | `ADDRESS`, `CONFIRMATION#id` | | |
 * | what became of mail to an address | `ADDRESS#key` | `MAILBOX`, `MAILRETURNS#month` | | |
 * | block of an address | `ADDRESS#key` | `BLOCK` | `BLOCKS` by instant | |
 * | trust, its tally | `TRUST#code` | `TRUST`, `TALLY` | `TRUSTS` by name | |
 * | where its widget may stand, pages that were refused | `TRUST#code` | `PLACEMENTS`, `REFUSED` | | |
 * | placement | `PLACEMENT#id` | `PLACEMENT` | `PLACEMENTS#trust` by name | |
 * | views and joins of a placement or trust | `COUNTS#whose` | `DAY#day` | | |
 * | administrator | `ADMINISTRATOR#key` | `ADMINISTRATOR` | | |
 * | session | `SESSION#key` | `SESSION` | | |
 * | where the weighing stands | `WEIGHING` | `WEIGHING` | | |
 * | where the digests of a frequency stand | `DIGESTS#frequency` | `DIGESTS` | | |
 * | message to all members | `BROADCAST#id` | `BROADCAST` | `BROADCAST#unsent` by id | |
 * | code to sign in with | `ADDRESS#key` | `SIGNIN#id` | | |
 * | who looks after a community | `COMMUNITY#slug` | `#CARE` | | `CARE` by the instant to look again |
 * | problem | `PROBLEM#id` | `PROBLEM` | `PROBLEMS#expiring` by expiry, until reminded | `PROBLEMS` by last change |
 * | group of near problems | `PROBLEMGROUP#id` | `PROBLEMGROUP` | | |
 * | erasure of a person, later only that it was | `ERASURE#id` | `ERASURE` | `ERASURES#unfinished` by id | `ERASURES` by id |
 * | other installation | `INSTALLATION#id` | `INSTALLATION` | `INSTALLATIONS` by origin | |
 * | its communities, fifty a row | `INSTALLATION#id` | `CARDS#batch#place` | | |
 * | that a community was taken in | `IMPORT#id` | `IMPORT` | | |
 * | what of it was taken in | `COMMUNITY#slug` | `IMPORTED#id` | | |
 * | generation of our signing key | `DIRECTORY` | `DIRECTORY` | | |
 * | outbox row | `OUTBOX#id` | `OUTBOX` | `OUTBOX#unsent` by instant | |
 * | that a form was sent, what it made | `PRESS#form` | `PRESS` | | |
 * | idempotency record | `REPLAY#key` | `REPLAY` | | |
 * | webhook | `WEBHOOK#id` | `WEBHOOK` | `WEBHOOKS#owner` by id | `WEBHOOKS#trusts` while active, those of trusts |
 * | message to a webhook | `WEBHOOK#id` | `DELIVERY#id` | `DELIVERIES#due` by instant, until settled | |
 * | limit (network, code, starts of a week) | `LIMIT#key` | `LIMIT` | | |
 * | applied stream record | `APPLIED#event` | `APPLIED` | | |
 * | poison stream record | `POISON#event` | `POISON` | `POISON` by instant | |
 */
export const table = {
  partitionKey: "pk",
  sortKey: "sk",
  indexes: [
    { name: "gsi1", partitionKey: "gsi1pk", sortKey: "gsi1sk" },
    { name: "gsi2", partitionKey: "gsi2pk", sortKey: "gsi2sk" },
  ],
  timeToLiveAttribute: "expiresAtEpochSeconds",
  streamViewType: "NEW_AND_OLD_IMAGES",
} as const;

export type IndexName = (typeof table.indexes)[number]["name"];

/** The CreateTable request for a table of this shape; every key is a string. */
export const createTableRequest = (tableName: string) => {
  const keySchema = (partitionKey: string, sortKey: string) => [
    { AttributeName: partitionKey, KeyType: "HASH" as const },
    { AttributeName: sortKey, KeyType: "RANGE" as const },
  ];
  const attributes = [table, ...table.indexes].flatMap(({ partitionKey, sortKey }) => [
    partitionKey,
    sortKey,
  ]);
  return {
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST" as const,
    KeySchema: keySchema(table.partitionKey, table.sortKey),
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
    GlobalSecondaryIndexes: table.indexes.map(({ name, partitionKey, sortKey }) => ({
      IndexName: name,
      KeySchema: keySchema(partitionKey, sortKey),
      Projection: { ProjectionType: "ALL" as const },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: table.streamViewType },
  };
};
