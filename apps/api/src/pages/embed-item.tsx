import type { Theme } from "@boundaryless/contract";
import { Refusal, readLesson } from "@boundaryless/core";
import { readGathering } from "@boundaryless/core/meeting";
import { gonePage, foundFor } from "./embed-one.tsx";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { FramedPage } from "./frame/layout.tsx";
import { dateText } from "./parts/date.ts";
import { timeNow, whereText } from "./parts/gatherings.tsx";
import { OutcomeTag, byline } from "./parts/lessons.tsx";
import { Outward } from "./parts/outward.tsx";
import { whenText } from "./parts/when.ts";

/** What the reader is told in the frame of one thing, before the way to all of it. */
interface Told {
  readonly title: string;
  readonly language: string;
  readonly path: string;
  readonly facts: (string | null)[];
  readonly text: string;
  readonly tag?: ReturnType<typeof OutcomeTag>;
}

const itemPage = (
  asked: Asked,
  { title, language, path, facts, text, tag }: Told,
  theme: Theme | null,
): Promise<Answer> =>
  html(
    <FramedPage asked={asked} title={title} theme={theme}>
      {tag ? <p>{tag}</p> : null}
      <h1 dir="auto" lang={language}>
        {title}
      </h1>
      <p class="quiet" dir="auto">
        {facts.filter((fact) => fact !== null && fact !== "").join(" · ")}
      </p>
      <p class="written" dir="auto" lang={language}>
        {text}
      </p>
      <p class="page-buttons">
        <Outward asked={asked} path={path} className="nhsuk-button">
          {asked.words.pages.embed.more}
        </Outward>
        <Outward asked={asked} path="/">
          {asked.words.pages.embed.all}
        </Outward>
      </p>
    </FramedPage>,
  );

const lessonTold = async (asked: Asked, slug: string): Promise<Told> => {
  const { lesson } = await readLesson(asked.ctx, { slug, lessonId: asked.query("lesson") });
  const { title, language, problem, outcome, id, by, sharedAt } = lesson;
  return {
    title,
    language,
    text: problem,
    path: `/c/${slug}/lessons/${id}`,
    facts: [byline(asked, by), dateText(asked, sharedAt)],
    tag: <OutcomeTag asked={asked} outcome={outcome} />,
  };
};

const gatheringTold = async (asked: Asked, slug: string): Promise<Told> => {
  const gathering = await readGathering(asked.ctx, { slug, gatheringId: asked.query("gathering") });
  const time = timeNow(gathering, asked.ctx.now());
  const { title, language, agenda, url, timeZone, status } = gathering;
  const { cancelled } = asked.words.pages.gatherings;
  return {
    title,
    language,
    text: agenda,
    path: url,
    facts: [
      status === "cancelled" ? cancelled : null,
      time ? whenText(asked, { ...time, timeZone }) : null,
      whereText(asked, gathering),
    ],
  };
};

/** One lesson (`lesson`) or one gathering (`gathering`) of a community in a frame, with the way to its page. */
export async function embedItem(
  asked: Asked,
  kind: "lesson" | "gathering",
  theme: Theme | null,
): Promise<Answer> {
  const community = await foundFor(asked, asked.query("community"));
  if (!community) return gonePage(asked);
  const known = kind === "lesson" ? /^lesson_[0-9A-Z]+$/u : /^gathering_[0-9A-Z]+$/u;
  if (!known.test(asked.query(kind))) return gonePage(asked, kind);
  try {
    const told = await (kind === "lesson" ? lessonTold : gatheringTold)(asked, community.slug);
    return await itemPage(asked, told, theme);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") return gonePage(asked, kind);
    throw error;
  }
}
