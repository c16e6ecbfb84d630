import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import {
  CommentRecord,
  CommunityRecord,
  CommunityTally,
  DeliveryRecord,
  GatheringRecord,
  HappeningRecord,
  LessonRecord,
  MembershipRecord,
  OutboxRecord,
  PersonRecord,
  ProblemRecord,
} from "@boundaryless/core/projection";
import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";
import type { followedTypes } from "./schedule.ts";

interface Sides<R> {
  readonly before: R | undefined;
  readonly after: R | undefined;
}

/** A change of an item, typed by what it is. `none` is an item from which nothing follows. */
export type Change =
  | ({ readonly type: "membership" } & Sides<MembershipRecord>)
  | ({ readonly type: "person" } & Sides<PersonRecord>)
  | ({ readonly type: "community" } & Sides<CommunityRecord>)
  | ({ readonly type: "community-tally" } & Sides<CommunityTally>)
  | ({ readonly type: "comment" } & Sides<CommentRecord>)
  | ({ readonly type: "lesson" } & Sides<LessonRecord>)
  | ({ readonly type: "gathering" } & Sides<GatheringRecord>)
  | ({ readonly type: "problem" } & Sides<ProblemRecord>)
  | ({ readonly type: "outbox" } & Sides<OutboxRecord>)
  | ({ readonly type: "happening" } & Sides<HappeningRecord>)
  | ({ readonly type: "webhook-delivery" } & Sides<DeliveryRecord>)
  | { readonly type: "none" };

/** A record that cannot be understood. */
export class UnreadableRecord extends Error {
  override name = "UnreadableRecord";
}

const schemas = {
  membership: MembershipRecord,
  person: PersonRecord,
  community: CommunityRecord,
  "community-tally": CommunityTally,
  comment: CommentRecord,
  lesson: LessonRecord,
  gathering: GatheringRecord,
  problem: ProblemRecord,
  outbox: OutboxRecord,
  happening: HappeningRecord,
  "webhook-delivery": DeliveryRecord,
} as const satisfies Record<(typeof followedTypes)[number], z.ZodMiniType>;

const WithType = z.object({ type: z.string() });

type Image = NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"];

const plain = (image: Image): Record<string, unknown> | undefined =>
  image && unmarshall(image as Record<string, AttributeValue>);

const typeOf = (image: Record<string, unknown> | undefined): string | undefined => {
  const parsed = z.safeParse(WithType, image);
  return parsed.success ? parsed.data.type : undefined;
};

const known = (type: string): type is keyof typeof schemas => Object.hasOwn(schemas, type);

const paths = (error: z.core.$ZodError): string => error.issues.map(({ path }) => path.join(".")).join(", ");

/** A stream record as a typed change. @throws {UnreadableRecord} naming the fields, never their content */
export const toChange = ({ dynamodb }: DynamoDBRecord): Change => {
  const before = plain(dynamodb?.OldImage);
  const after = plain(dynamodb?.NewImage);
  const type = typeOf(after) ?? typeOf(before);
  if (type === undefined) throw new UnreadableRecord("the item has no type");
  if (!known(type)) return { type: "none" };
  const parse = (image: Record<string, unknown> | undefined): unknown => {
    if (image === undefined) return undefined;
    const parsed = z.safeParse<z.ZodMiniType>(schemas[type], image);
    if (parsed.success) return parsed.data;
    throw new UnreadableRecord(`${type} with unreadable fields: ${paths(parsed.error)}`);
  };
  // Both sides were parsed by the schema of this very type.
  const change: object = { type, before: parse(before), after: parse(after) };
  return change as Change;
};
