import { type Language, Problem, errorStatus } from "@boundaryless/contract";
import type { FieldFault, Refusal } from "@boundaryless/core";
import * as z from "zod/mini";
import { EdgeRefusal } from "../asked/refusal.ts";
import { errorWords } from "./error-words.ts";
import { retryHeaders, told } from "./told.ts";

/** A problem ready to be sent. */
export interface ProblemAnswer {
  readonly status: number;
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

type Sentences = Readonly<
  Record<string, ((figures: Pick<FieldFault, "maximum" | "suggestion">) => string) | undefined>
>;

const sentence = (
  say: (typeof errorWords)[Language],
  { field, rule, maximum, suggestion }: FieldFault,
): string => {
  const fields: Sentences = say.fields;
  const rules: Sentences = say.rules;
  // A number says which of several: the sentence is about all of them.
  const last = field.split(".").findLast((part) => !/^\d+$/u.test(part)) ?? field;
  const phrase = fields[`${last}.${rule}`] ?? rules[rule] ?? say.rules.unexpected;
  return phrase({
    ...(maximum === undefined ? {} : { maximum }),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
};

const statusOf = (refusal: Refusal): number =>
  refusal instanceof EdgeRefusal ? refusal.status : errorStatus[refusal.code];

const headersOf = (refusal: Refusal): Record<string, string> => ({
  ...(refusal instanceof EdgeRefusal ? refusal.headers : {}),
  ...retryHeaders(refusal),
});

/** Puts a refusal into words: problem details (RFC 9457) in the language of the request. */
export const problemOf = (refusal: Refusal, language: Language, origin: string): ProblemAnswer => {
  const say = errorWords[language];
  const { code, fields, retryAt } = refusal;
  const status = statusOf(refusal);
  const problem = z.parse(Problem, {
    type: `${origin}/v1/docs#problem-${code}`,
    title: say.titles[code],
    status,
    detail: told(language, refusal),
    code,
    ...(retryAt ? { retryAt: retryAt.toISOString() } : {}),
    ...(fields.length > 0
      ? {
          errors: fields.map((fault) => ({
            field: fault.field,
            rule: fault.rule,
            message: sentence(say, fault),
            ...(fault.suggestion === undefined ? {} : { suggestion: fault.suggestion }),
          })),
        }
      : {}),
  });
  return { status, problem, headers: { "Content-Language": language, ...headersOf(refusal) } };
};
