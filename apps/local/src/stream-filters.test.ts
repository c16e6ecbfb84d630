import { toChange } from "@boundaryless/stream/change";
import { followedTypes, streamFilters } from "@boundaryless/stream/schedule";
import type { DynamoDBRecord } from "aws-lambda";
import { expect, test } from "vitest";
import { fitsFilter } from "./follow.ts";

const record = (eventName: "INSERT" | "MODIFY" | "REMOVE", type: string): DynamoDBRecord => {
  const image = { type: { S: type } };
  const dynamodb = {
    ...(eventName === "INSERT" ? {} : { OldImage: image }),
    ...(eventName === "REMOVE" ? {} : { NewImage: image }),
  };
  return { eventName, dynamodb };
};
const events = ["INSERT", "MODIFY", "REMOVE"] as const;
const seenBy = (consumer: keyof typeof streamFilters, type: string) =>
  events.filter((event) => streamFilters[consumer].some((filter) => fitsFilter(record(event, type), filter)));

const outgoing = ["outbox", "webhook-delivery"] as const;

test.each(followedTypes.filter((type) => !outgoing.some((each) => each === type)))(
  "the read models hear of every change of a %s, and its change is understood",
  (type) => {
    expect(seenBy("project", type)).toEqual(events);
    expect(seenBy("notify", type)).toEqual([]);
    expect(() => toChange(record("INSERT", type))).toThrow(`${type} with unreadable fields`);
  },
);

test.each(outgoing)("a row of %s wakes what sends it once and the read models never", (type) => {
  expect(seenBy("notify", type)).toEqual(["INSERT"]);
  expect(seenBy("project", type)).toEqual([]);
  expect(() => toChange(record("INSERT", type))).toThrow(`${type} with unreadable fields`);
});

test("a type from which nothing follows wakes nobody", () => {
  expect(toChange(record("INSERT", "audit"))).toEqual({ type: "none" });
  expect([seenBy("project", "audit"), seenBy("notify", "audit")]).toEqual([[], []]);
});
