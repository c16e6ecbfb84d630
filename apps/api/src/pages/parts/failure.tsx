import type { ErrorCode } from "@boundaryless/contract";
import { errorStatus } from "@boundaryless/contract";
import type { Refusal } from "@boundaryless/core";
import type { Asked } from "../frame/asked.ts";
import { retryHeaders, told } from "../../answer/told.ts";
import { html, type Answer } from "../frame/answer.ts";
import { BackToAll, Page } from "../frame/layout.tsx";

/** A page that says what went wrong and what to do, in one sentence each. */
export function failurePage(asked: Asked, title: string, text: string, status: number): Promise<Answer> {
  return html(
    <Page asked={asked} title={title}>
      <h1>{title}</h1>
      <p>{text}</p>
      <BackToAll asked={asked} />
    </Page>,
    status,
  );
}

export function notFoundPage(asked: Asked): Promise<Answer> {
  const { failure } = asked.words.pages;
  return failurePage(asked, failure.notFoundTitle, failure.notFound, errorStatus["not-found"]);
}

export function brokenPage(asked: Asked): Promise<Answer> {
  const { failure } = asked.words.pages;
  return failurePage(asked, failure.brokenTitle, failure.broken, 500);
}

/** The page for a refusal that no page has words of its own for. */
export async function refusalPage(asked: Asked, refusal: Refusal): Promise<Answer> {
  const code: ErrorCode = refusal.code;
  if (refusal.reason === "community-hidden") {
    const { hiddenTitle, hidden } = asked.words.pages.report;
    return failurePage(asked, hiddenTitle, hidden, errorStatus[code]);
  }
  if (code === "not-found") return notFoundPage(asked);
  const { titles } = asked.words.errors;
  const answer = await failurePage(asked, titles[code], told(asked.language, refusal), errorStatus[code]);
  return { ...answer, headers: retryHeaders(refusal) };
}
