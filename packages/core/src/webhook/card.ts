import type { Language } from "@boundaryless/contract";
import { webhook as welsh } from "@boundaryless/words/cy/webhook";
import { webhook as english } from "@boundaryless/words/en/webhook";
import { whenIn } from "@boundaryless/words/when";
import type { Telling } from "../news/index.ts";

const words = { en: english, cy: welsh } as const;

interface Style {
  readonly weight?: "Bolder";
  readonly size?: "Medium";
  readonly isSubtle?: true;
}

// A TextBlock would read what people wrote as Markdown, links and all; a TextRun shows it as it is.
const line = (text: string, style: Style = {}) => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text, ...style }],
});

const message = (
  body: readonly object[],
  { url, open, language }: { url: string; open: string; language: Language },
) => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.card.adaptive",
      contentUrl: null,
      content: {
        $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
        type: "AdaptiveCard",
        version: "1.4",
        lang: language,
        msteams: { width: "Full" },
        body,
        actions: [{ type: "Action.OpenUrl", title: open, url }],
      },
    },
  ],
});

/** What a workflow of Microsoft Teams posts to a channel: an Adaptive Card, in the language of the community. */
export const cardOf = (telling: Telling, origin: string) => {
  const {
    kind,
    community,
    title,
    excerpt,
    by,
    trust,
    organisation,
    startsAt,
    timeZone = "Europe/London",
    url,
  } = telling;
  const { language } = community;
  const say = words[language];
  const heading = telling.onLesson ? say.onLesson : say.headings[kind];
  const from = trust?.name ?? organisation;
  const named = by === null || by === "" ? null : by;
  const body = [
    line(heading(community.name), { weight: "Bolder", size: "Medium" }),
    ...(title === community.name ? [] : [line(title, { weight: "Bolder" })]),
    ...(startsAt === undefined ? [] : [line(say.starts(whenIn(language, { startsAt, timeZone })))]),
    ...(excerpt === "" ? [] : [line(excerpt)]),
    ...[named === null || from === null ? (named ?? from) : say.by(named, from)].flatMap((who) =>
      who ? [line(who, { isSubtle: true })] : [],
    ),
  ];
  return message(body, { url: `${origin}${url}`, open: say.open, language });
};

/** A card that only shows that the workflow works, in both languages. */
export const pingCard = (origin: string) => {
  const texts = [english, welsh].flatMap(({ ping, pingText }) => [
    line(ping, { weight: "Bolder" }),
    line(pingText),
  ]);
  return message(texts, { url: origin, open: `${english.open} / ${welsh.open}`, language: "en" });
};
