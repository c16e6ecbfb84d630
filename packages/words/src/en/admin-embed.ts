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
    sharepoint: {
      name: "A web part for SharePoint",
      how: "The whole widget in SharePoint Online. Its administrator uploads a file once; then editors add the web part to any page.",
    },
    wordpress: {
      name: "A plugin for WordPress",
      how: "A block and a shortcode for every editor. An administrator installs a file once.",
    },
    oembed: {
      name: "An address that embeds itself (oEmbed)",
      how: "For editors that turn a pasted address into what is there. Some ask that an administrator enters our address once.",
    },
    link: { name: "A link", how: "Works everywhere, in emails and newsletters too." },
    picture: { name: "A picture that is a link", how: "For pages that take pictures and links only." },
    poster: { name: "A poster with a QR code", how: "To print, for the staff room or the ward." },
  },
  stepsTitle: "What to do",
  settings: "What else to choose in its settings",
  packaged: {
    sharepoint: {
      steps: [
        "A SharePoint administrator downloads the file below and uploads it once: SharePoint admin center, “More features”, “Apps”, “Enable this app and add it to all sites”. It asks for no permission.",
        "An editor adds the web part “Communities of practice” to a page. It is among “News, people and events”.",
        "The editor copies the address below into the web part’s settings, unless it is there already, chooses the rest and presses “Apply”.",
      ],
      about: "Download boundaryless.sppkg",
    },
    wordpress: {
      steps: [
        "An administrator downloads the file below and installs it once: “Plugins”, “Add New”, “Upload Plugin”, “Activate”.",
        "The administrator copies the address below into “Settings”, “Communities of practice”, unless it is there already.",
        "An editor adds the block “Communities of practice” to a page, or pastes the shortcode.",
      ],
      about: "Download boundaryless-wp.zip",
    },
    oembed: {
      steps: [
        "An editor pastes the address of the page, on a line of its own. If the page appears in a frame, that is all.",
        "If it stays a link, an administrator enters the address of the provider and the pattern once, where the intranet keeps the providers that it knows.",
      ],
      about:
        "What can be embedded: the list of all communities; the page of a community, of its lessons, and of its gatherings; each lesson, and each gathering. Every other page stays a link.",
    },
  },
  copies: {
    address: { label: "Address of the installation", copy: "Copy address" },
    shortcode: { label: "Shortcode", copy: "Copy shortcode" },
    page: { label: "Address of the page", copy: "Copy address of the page" },
    provider: { label: "Address of the provider", copy: "Copy address of the provider" },
    pattern: { label: "Pattern of the addresses that it knows", copy: "Copy pattern" },
  },
  copied: "It is copied.",
  copyFailed: "Your browser did not allow copying. Select the text and copy it yourself.",
  address: "Address to open",
  openPoster: "Open the poster (in a new tab)",
  pinnedFailed: "The hash of this release could not be read.",
  pinnedAgain: "Try again",
  pinnedLoading: "Reading the hash of this release",
  previewFrame: "This is the real frame. Its links open in a new tab.",
  previewPicture: "Its numbers are brought up to date every five minutes.",
};
