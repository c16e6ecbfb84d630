import { ActRequest, errorStatus, type ActKind, type CommunityCard } from "@boundaryless/contract";
import { carryOutAct, readAct, Refusal, type ReadAct } from "@boundaryless/core";
import { retryHeaders, told } from "../answer/told.ts";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { failurePage } from "./parts/failure.tsx";
import { panelPage } from "./parts/panel.tsx";

function tokenOf(asked: Asked): string {
  const token = asked.param("token");
  if (!ActRequest.safeParse({ token }).success) throw new Refusal("not-found", "unknown-token");
  return token;
}

async function refused(asked: Asked, error: unknown): Promise<Answer> {
  if (!(error instanceof Refusal)) throw error;
  const { act } = asked.words.pages;
  if (error.reason === "unknown-token")
    return failurePage(asked, act.unknownTitle, act.unknown, errorStatus["not-found"]);
  const title = error.code === "expired" ? act.lapsedTitle : act.refusedTitle;
  const answer = await failurePage(asked, title, told(asked.language, error), errorStatus[error.code]);
  return { ...answer, headers: retryHeaders(error) };
}

function takenPage(asked: Asked, kind: ActKind, community: CommunityCard | null): Promise<Answer> {
  const { doneTitle, done } = asked.words.pages.acts[kind];
  return panelPage(
    asked,
    doneTitle,
    done,
    <>
      {community ? (
        <p>
          <a class="nhsuk-button" href={asked.link(`/c/${community.slug}`)}>
            {asked.words.pages.act.toCommunity}
          </a>
        </p>
      ) : null}
      <BackToAll asked={asked} />
    </>,
  );
}

function offerPage(asked: Asked, { kind, about, instead }: ReadAct): Promise<Answer> {
  const { title, text, button } = asked.words.pages.acts[kind];
  return html(
    <Page asked={asked} title={title}>
      <div class="form-column">
        <h1 class="nhsuk-heading-l">{title}</h1>
        {about === "" ? null : (
          <p class="nhsuk-inset-text" dir="auto">
            {about}
          </p>
        )}
        <p>
          {text} {asked.words.pages.act.inert}
        </p>
        <form action={asked.link(asked.path)} method="post" class="page-buttons">
          <button class="nhsuk-button" type="submit">
            {button}
          </button>
        </form>
        {instead ? (
          <form action={asked.link(`/act/${instead.token}`)} method="post">
            <button class="nhsuk-button nhsuk-button--secondary" type="submit">
              {asked.words.pages.acts[instead.kind].button}
            </button>
          </form>
        ) : null}
        <BackToAll asked={asked} />
      </div>
    </Page>,
  );
}

/** Says what the link of an e-mail would do and shows one button. Opening it, as link scanners do, changes nothing. */
export async function actPage(asked: Asked): Promise<Answer> {
  try {
    const read = await readAct(asked.ctx, { token: tokenOf(asked) });
    if (read.status === "lapsed") throw new Refusal("expired", "act-lapsed");
    return await (read.status === "done" ? takenPage(asked, read.kind, null) : offerPage(asked, read));
  } catch (error) {
    return refused(asked, error);
  }
}

/**
 * Does what the e-mail offers, a second time too. The body is not read: a mail program posts
 * `List-Unsubscribe=One-Click` (RFC 8058), a person's browser an empty form.
 */
export async function actPosted(asked: Asked): Promise<Answer> {
  try {
    const { done, community } = await carryOutAct(asked.ctx, { token: tokenOf(asked) });
    return await takenPage(asked, done, community);
  } catch (error) {
    return refused(asked, error);
  }
}
