import { type FreshTable, type Story, beginStory, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quietly } from "../test/quietly.ts";
import { everyByte } from "../test/table.ts";
import { consumeFeedback, toFeedback } from "./feedback.ts";

let table: FreshTable;
let story: Story;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
});
afterAll(() => table.close());

const email = "amara@example.org";
// As documented by Amazon SES, with what is not needed here.
const mail = {
  messageId: "m1",
  destination: [email],
  tags: { "ses:configuration-set": ["boundaryless-prod"] },
};
const bounce = (bounceType: string, emailAddress = email) => ({
  source: "aws.ses",
  "detail-type": "Email Bounced",
  detail: {
    eventType: "Bounce",
    mail,
    bounce: {
      bounceType,
      bounceSubType: "General",
      feedbackId: "f1",
      timestamp: "2026-11-24T07:00:00.000Z",
      bouncedRecipients: [{ emailAddress, action: "failed", status: "5.1.1" }],
    },
  },
});
const complaint = (complaintFeedbackType: string | null) => ({
  source: "aws.ses",
  "detail-type": "Email Complaint Received",
  detail: {
    eventType: "Complaint",
    mail,
    complaint: { feedbackId: "f2", complaintFeedbackType, complainedRecipients: [{ emailAddress: email }] },
  },
});

describe("an event of the mail service", () => {
  test.each([
    ["Permanent", "permanent"],
    ["Transient", "transient"],
    ["Undetermined", "transient"],
  ])("about a %s bounce is %s", (type, kind) => {
    expect(toFeedback(bounce(type))).toEqual({ id: "f1", kind, addresses: [email] });
  });

  test("names the address even where the service writes a name before it", () => {
    expect(toFeedback(bounce("Permanent", `Amara Okafor <${email}>`))?.addresses).toEqual([email]);
  });

  test("about a complaint is one, unless the reader says that it was none", () => {
    for (const type of ["abuse", null])
      expect(toFeedback(complaint(type))).toEqual({ id: "f2", kind: "complaint", addresses: [email] });
    expect(toFeedback(complaint("not-spam"))).toBeNull();
  });

  test.each([{}, { detail: {} }, { detail: { eventType: "Delivery", delivery: {} } }, null])(
    "that is something else (%j) is refused",
    (event) => {
      expect(() => toFeedback(event)).toThrow();
    },
  );

  test("stops the next letter, the log names nobody, and all is well changes nothing", async () => {
    const slug = await story.starts();
    await story.joins(slug, { email });
    const before = await everyByte(table);
    await consumeFeedback(table.ctx(), complaint("not-spam"));
    expect(await everyByte(table)).toBe(before);
    const { log } = await quietly(() => consumeFeedback(table.ctx(), bounce("Permanent")));
    expect(log).toContain("mail-feedback");
    expect(log).not.toContain("amara");
    const sent = (await story.mail()).length;
    const again = await story.starts({ name: "Another one", topics: [] });
    await story.asks(again, { email });
    const { to, template } = (await story.mail()).at(-1) ?? {};
    expect([to, template]).toEqual([email, "confirm-join"]);
    expect((await story.mail()).length).toBeGreaterThan(sent);
  });
});
