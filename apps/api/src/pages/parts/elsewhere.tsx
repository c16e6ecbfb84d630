import type { ElsewhereCard } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";
import { Counts } from "./community.tsx";

interface Props {
  asked: Asked;
  cards: readonly ElsewhereCard[];
  heading: "h2" | "h3";
  /** For lists in a frame: the community opens beside the embedding page, not inside it. */
  newTab?: boolean;
}

/** Communities of other installations as cards, each marked with whose it is; each leads to where it is joined. */
export const ElsewhereCards = ({ asked, cards, heading: Heading, newTab = false }: Props) => {
  const say = asked.words.pages;
  return (
    <ul class="community-list">
      {cards.map((card) => (
        <li>
          <article class="community-card community-card--elsewhere">
            <Heading>
              <a
                href={card.url}
                lang={card.language}
                dir="auto"
                {...(newTab ? { target: "_blank", rel: "external noopener" } : { rel: "external" })}
              >
                {card.name}{" "}
                <span class="nhsuk-u-visually-hidden" lang={asked.language}>
                  {newTab ? say.embed.newTab : say.elsewhere.leads}
                </span>
              </a>
            </Heading>
            <p class="chip" dir="auto">
              {say.elsewhere.at(card.at.name)}
            </p>
            <p class="community-card__goal" lang={card.language} dir="auto">
              {card.goal}
            </p>
            <Counts say={asked.words} community={card} />
          </article>
        </li>
      ))}
    </ul>
  );
};

// As many stand below the first page of ours; where there are as many, there may be more.
const besides = 10;

/** Below our own communities: a few of other installations, and the way to all of them. */
export const BesidesElsewhere = ({
  asked,
  cards,
  all,
}: Pick<Props, "asked" | "cards"> & {
  /** Where all of them are listed. */
  all: string;
}) => {
  const { elsewhere } = asked.words.pages;
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="elsewhere">
      <h2 class="nhsuk-heading-m nhsuk-u-margin-bottom-2" id="elsewhere">
        {elsewhere.title}
      </h2>
      <p>{elsewhere.intro}</p>
      <ElsewhereCards asked={asked} cards={cards} heading="h3" />
      {cards.length < besides ? null : (
        <p>
          <a href={asked.link(all)}>{elsewhere.all}</a>
        </p>
      )}
    </section>
  );
};

/** Only communities of other installations, page by page. */
export const OnlyElsewhere = ({
  asked,
  cards,
  next,
  ours,
}: Pick<Props, "asked" | "cards"> & { next: string | null; ours: string }) => {
  const { elsewhere, directory } = asked.words.pages;
  return (
    <>
      <h2 class="nhsuk-heading-m nhsuk-u-margin-bottom-2">{elsewhere.title}</h2>
      <p>{cards.length > 0 ? elsewhere.intro : elsewhere.none}</p>
      <ElsewhereCards asked={asked} cards={cards} heading="h3" />
      <p class="page-buttons">
        {next === null ? null : (
          <a class="nhsuk-button nhsuk-button--secondary" href={asked.link(next)} rel="next">
            {directory.nextPage}
          </a>
        )}
        <a href={asked.link(ours)}>{elsewhere.ours}</a>
      </p>
    </>
  );
};
