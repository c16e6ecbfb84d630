/** An element as an editor would write it, to look at and to copy. */
export interface Example {
  readonly title: string;
  readonly markup: string;
  /** What the page around it looks like: a class of the gallery's style sheet. */
  readonly page?: "brand" | "night" | "grey";
}

const tag = (attributes: string, inside = ""): string =>
  `<join-community trust="RJ1" limit="2"${attributes}>${inside}</join-community>`;

/** With the link for readers without JavaScript, whose colour is that of the page's links. */
const inherits = tag(
  ' theme="inherit"',
  `\n  <a href="https://communities.example.nhs.uk/">Join a community</a>\n`,
);

/** Each look that a page can ask for. */
export const examples: readonly Example[] = [
  { title: "As it comes", markup: tag("") },
  { title: "Dark", markup: tag(' theme="dark"') },
  { title: "As the reader’s own setting says", markup: tag(' theme="auto"') },
  { title: "Like the page around: a brand’s colours", markup: inherits, page: "brand" },
  { title: "Like the page around: dark", markup: inherits, page: "night" },
  {
    title: "Like the page around: grey text on grey, put right",
    markup: inherits,
    page: "grey",
  },
  { title: "Compact", markup: tag(' density="compact"') },
  { title: "In Welsh", markup: tag(' lang="cy"') },
  {
    title: "Custom properties and parts",
    markup: `<join-community class="made-to-measure" trust="RJ1" limit="2"></join-community>`,
  },
  {
    title: "Words of the page below the heading",
    markup: `<join-community trust="RJ1" limit="2">\n  <span slot="intro">Chosen by our improvement team.</span>\n</join-community>`,
  },
  {
    title: "One community",
    markup: `<join-community trust="RJ1" community="green-theatres"></join-community>`,
  },
  { title: "Lessons", markup: `<community-lessons></community-lessons>` },
  {
    title: "Gatherings, like a page in a brand’s colours, compact",
    markup: `<community-gatherings theme="inherit" density="compact"></community-gatherings>`,
    page: "brand",
  },
];
