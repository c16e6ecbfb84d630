import {
  AddInstallationRequest,
  CreateCommunityRequest,
  CreateWebhookRequest,
  ErasureOrder,
  GatheringCall,
  GatheringCancelling,
  GatheringNotes,
  ReasonRequest,
} from "@boundaryless/contract";
import { Refusal } from "@boundaryless/core";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { errorWords } from "../src/answer/error-words.ts";
import { problemOf } from "../src/answer/problem.ts";

const long = "x".repeat(9999);
const meeting = (text: string) => ({ title: text, date: text, time: text, timeZone: text, minutes: 0 });

/** Every form of the dashboard, as it is sent with nothing typed and with too much. */
const forms: Readonly<Record<string, [z.ZodMiniType, object, object]>> = {
  "a gathering": [
    GatheringCall,
    meeting(""),
    {
      ...meeting(long),
      agenda: long,
      place: long,
      onlineUrl: long,
      capacity: 0,
      repeats: "FREQ=WEEKLY;COUNT=",
    },
  ],
  "its notes": [GatheringNotes, { notes: "", version: 1 }, { notes: long, version: 1 }],
  "its cancelling": [GatheringCancelling, { reason: "", version: 1 }, { reason: long, version: 1 }],
  "a community": [
    CreateCommunityRequest,
    { name: "", problem: "", difference: "", topics: [""], language: "en" },
    { name: long, problem: long, difference: long, topics: [long, ..."abcdef"], language: "en" },
  ],
  "a reason": [ReasonRequest, { reason: "", version: 1 }, { reason: long, version: 1 }],
  "a webhook": [
    CreateWebhookRequest,
    { of: "trust:RJ1", format: "teams", name: "", url: "", kinds: [] },
    { of: "trust:RJ1", format: "teams", name: long, url: long, kinds: [] },
  ],
  "another installation": [
    AddInstallationRequest,
    { name: "", origin: "", key: "" },
    { name: long, origin: long, key: long },
  ],
  "an erasure": [
    ErasureOrder,
    { email: "", words: "stay", language: "en", reason: "" },
    { email: `${long}@example.org`, words: "", language: "", reason: long },
  ],
};

const faultsOf = (schema: z.ZodMiniType, body: object) =>
  (z.safeParse(schema, body).error?.issues ?? []).map(({ path, message: rule, ...issue }) => ({
    field: path.join("."),
    rule,
    ...("maximum" in issue ? { maximum: Number(issue.maximum) } : {}),
  }));

const refused = Object.entries(forms).flatMap(([form, [schema, empty, full]]) => [
  [`${form} with nothing typed`, faultsOf(schema, empty)] as const,
  [`${form} with too much`, faultsOf(schema, full)] as const,
]);

test.each(refused)("%s: each message names its field and says what to do, in both languages", (_, fields) => {
  expect(fields.length).toBeGreaterThan(0);
  for (const language of ["en", "cy"] as const) {
    const { rules } = errorWords[language];
    const { problem } = problemOf(
      new Refusal("invalid", "check-fields", { fields }),
      language,
      "https://x.org",
    );
    const said = (problem.errors ?? []).map(({ message }) => message);
    const general = [rules.required(), rules.choose(), rules.unexpected()];
    for (const { field, rule, maximum, message } of fields.map((each, at) => ({
      ...each,
      message: said[at],
    }))) {
      expect(general, `${field} ${rule}`).not.toContain(message);
      if (maximum !== undefined) expect(message, field).not.toBe(rules.tooLong({ maximum }));
      if (maximum !== undefined) expect(message, field).not.toBe(rules.tooMany({ maximum }));
    }
  }
});
