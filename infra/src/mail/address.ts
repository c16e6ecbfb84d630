/** The bare address of a sender such as `Boundaryless <communities@example.nhs.uk>`. */
export const addressOf = (mailFrom: string): string => /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;

/** What stands behind the `@` of a sender. */
export const domainOf = (mailFrom: string): string => {
  const address = addressOf(mailFrom);
  return address.slice(address.indexOf("@") + 1);
};
