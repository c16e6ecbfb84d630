/** Texts of what a community can show on an intranet. */
export const embed = {
  title: "On your intranet",
  intro:
    "Paste two lines into a page of your intranet, or send them to somebody who may. Nobody needs to register anything.",
  what: "What to show",
  elements: {
    "community-lessons": "Newest lessons",
    "community-gatherings": "Next gatherings",
    "join-community": "The community, and the way to join it",
  },
  preview: {
    "community-lessons": "This is the real list: it changes when a lesson is shared.",
    "community-gatherings": "This is the real list: it changes when a gathering is called.",
    "join-community": "This is the real widget: joining here really joins the community.",
  },
};
