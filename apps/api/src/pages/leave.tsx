import { errorStatus, LeaveRequest, type CommunityCard } from "@boundaryless/contract";
import { leaveCommunity, readLeaving, Refusal } from "@boundaryless/core";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { failurePage } from "./parts/failure.tsx";

async function unknownPage(asked: Asked, error: unknown): Promise<Answer> {
  if (!(error instanceof Refusal) || error.code !== "not-found") throw error;
  const { leave } = asked.words.pages;
  return failurePage(asked, leave.unknownTitle, leave.unknown, errorStatus["not-found"]);
}

function tokenOf(asked: Asked): string {
  const token = asked.param("token");
  if (!LeaveRequest.safeParse({ token }).success) throw new Refusal("not-found", "unknown-token");
  return token;
}

/** Says what leaving means and shows one button. Opening it, as link scanners do, changes nothing. */
export async function leavePage(asked: Asked): Promise<Answer> {
  const say = asked.words.pages.leave;
  const token = asked.param("token");
  let community: CommunityCard;
  try {
    community = await readLeaving(asked.ctx, { token: tokenOf(asked) });
  } catch (error) {
    return unknownPage(asked, error);
  }
  const title = say.title(community.name);
  return html(
    <Page asked={asked} title={title}>
      <div class="form-column">
        <h1 class="nhsuk-heading-l" dir="auto">
          {title}
        </h1>
        <p>{say.text}</p>
        <form action={asked.link(`/leave/${encodeURIComponent(token)}`)} method="post" class="page-buttons">
          <button class="nhsuk-button nhsuk-button--warning" type="submit">
            {say.submit}
          </button>
          <a href={asked.link(`/c/${community.slug}`)}>{say.stay}</a>
        </form>
      </div>
    </Page>,
  );
}

function leftPage(asked: Asked, community: CommunityCard): Promise<Answer> {
  const say = asked.words.pages.leave;
  const title = say.leftTitle(community.name);
  return html(
    <Page asked={asked} title={title}>
      <div class="form-column">
        <h1 class="nhsuk-heading-l" dir="auto">
          {title}
        </h1>
        <p>{say.left}</p>
        {community.status === "open" ? (
          <p>
            <a href={asked.link(`/c/${community.slug}/join`)}>{say.joinAgain}</a>
          </p>
        ) : null}
        <BackToAll asked={asked} />
      </div>
    </Page>,
  );
}

/**
 * Leaves at once, a second time too. The body is not read: a mail program posts `List-Unsubscribe=One-Click`
 * (RFC 8058) in whichever form encoding it likes, a person's browser posts an empty form.
 */
export async function leave(asked: Asked): Promise<Answer> {
  try {
    const { community } = await leaveCommunity(asked.ctx, { token: tokenOf(asked) });
    return await leftPage(asked, community);
  } catch (error) {
    return unknownPage(asked, error);
  }
}
