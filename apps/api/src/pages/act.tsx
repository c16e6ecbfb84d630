import { ActRequest, errorStatus, type ActKind, type CommunityCard } from "@boundaryless/contract";
import { carryOutAct, readAct, Refusal, type ReadAct } from "@boundaryless/core";
import { retryHeaders, told } from "../answer/told.ts";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { failurePage } from "./parts/failure.tsx";
import { panelPage } from "./parts/panel.tsx";
import { whenText } from "./parts/when.ts";

const invitations: ReadonlySet<ActKind> = new Set(["go-to-gathering", "not-go-to-gathering"]);

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

interface Taken {
  readonly kind: ActKind;
  readonly time: ReadAct["time"] | undefined;
  readonly community: CommunityCard | null;
}

/** What was done. Whoever said that they come is told whether they go or wait, and where to change their mind. */
function takenPage(asked: Asked, { kind, time, community }: Taken): Promise<Answer> {
  const { act, acts, gatherings } = asked.words.pages;
  const { doneTitle, done } = acts[kind];
  const comes = kind === "go-to-gathering" && time !== undefined;
  const standing = comes ? `${gatherings.answered[time.waiting ? "waiting" : "going"]} ` : "";
  const page = time?.path ?? (community ? `/c/${community.slug}` : null);
  return panelPage(
    asked,
    doneTitle,
    `${standing}${done}`,
    <>
      {page === null ? null : (
        <p>
          <a class="nhsuk-button" href={asked.link(page)}>
            {time ? act.toGathering : act.toCommunity}
          </a>
        </p>
      )}
      <BackToAll asked={asked} />
    </>,
  );
}

function offerPage(asked: Asked, { kind, about, time, instead }: ReadAct): Promise<Answer> {
  const { title, text, button } = asked.words.pages.acts[kind];
  return html(
    <Page asked={asked} title={title}>
      <div class="form-column">
        <h1 class="nhsuk-heading-l">{title}</h1>
        {about === "" ? null : (
          <p class="nhsuk-inset-text">
            <span dir="auto">{about}</span>
            {time ? (
              <>
                <br />
                {whenText(asked, time)}
              </>
            ) : null}
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
    return await (read.status === "done"
      ? takenPage(asked, { kind: read.kind, time: read.time, community: null })
      : offerPage(asked, read));
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
    const token = tokenOf(asked);
    const { done: kind, community } = await carryOutAct(asked.ctx, { token });
    // Whether there was a place is known only now.
    const time = invitations.has(kind) ? (await readAct(asked.ctx, { token })).time : undefined;
    return await takenPage(asked, { kind, time, community });
  } catch (error) {
    return refused(asked, error);
  }
}
