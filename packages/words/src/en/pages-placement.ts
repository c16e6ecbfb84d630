/** Texts about pages that a trust has not listed among its placements. */
export const placement = {
  featured: "Featured",
  refusedTitle: "This is not available on this page",
  refused: "The communities are on pages of their own, open to everybody.",
  go: "See the communities",
  newTab: "(opens in a new tab)",
  editor: "For whoever edits this page",
  whyTitle: "Why the communities do not show on a page",
  whyLede: (trust: string) =>
    `${trust} has said on which websites its list of communities may stand. The website below is not among them.`,
  whyNobody:
    "Nobody has limited where this list of communities may stand. If it does not show, look at the code on the page again.",
  website: "Website",
  unknownWebsite: "We were not told which website it is.",
  doTitle: "What you can do",
  askFor: (trust: string) =>
    `Ask whoever looks after ${trust} in the dashboard to add the website to a placement, exactly as it is written here. It is listed there under “Pages that were refused”.`,
  useCode: "Use the code that the dashboard shows for that placement.",
  moved:
    "If the code was copied from a page of another trust, change the trust in it to your own: then it works at once.",
  staff: "Until then, staff see a short note with a link to the communities. They are told no reason.",
};
