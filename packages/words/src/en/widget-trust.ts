/** Texts of the widget for choosing a trust. */
export const trust = {
  trustHint: "Type part of the name, or its code",
  trustsFound: (count: number) => (count === 1 ? "1 trust in the list" : `${count} trusts in the list`),
  trustsNone: "No trust matches. Check the spelling, or say that yours is not listed.",
  trustsFailed: "The list of trusts could not be loaded. You can still type the name of your organisation.",
  trustsLoading: "Searching for trusts",
  unlisted: "My organisation is not listed",
  listed: "Choose from the list of trusts",
  organisation: "Name of your organisation",
};
