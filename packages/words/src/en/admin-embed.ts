/** Texts of what a community can show on an intranet. */
export const embed = {
  title: "On your intranet",
  intro:
    "Paste the code into a page of your intranet, or send it to somebody who may. Nobody needs to register anything.",
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
  way: "How your intranet takes it",
  ways: {
    script: {
      name: "Two lines of code",
      how: "The usual way: everything works, and it is always the newest release.",
    },
    pinned: {
      name: "Code pinned to this release",
      how: "For security teams that approve one file by its hash (SRI). It never changes: paste it anew after an update.",
    },
    frame: {
      name: "A frame",
      how: "Where scripts are not allowed, SharePoint Online among them. It works without JavaScript.",
    },
    height: {
      name: "A frame that grows with its content",
      how: "As the frame, with a small script beside it that sets its height and nothing else.",
    },
    link: { name: "A link", how: "Works everywhere, in emails and newsletters too." },
    picture: { name: "A picture that is a link", how: "For pages that take pictures and links only." },
    poster: { name: "A poster with a QR code", how: "To print, for the staff room or the ward." },
  },
  address: "Address to open",
  openPoster: "Open the poster (in a new tab)",
  pinnedFailed: "The hash of this release could not be read.",
  pinnedAgain: "Try again",
  pinnedLoading: "Reading the hash of this release",
  previewFrame: "This is the real frame. Its links open in a new tab.",
  previewPicture: "Its numbers are brought up to date every five minutes.",
};
