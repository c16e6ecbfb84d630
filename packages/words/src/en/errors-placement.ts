interface Figures {
  readonly suggestion?: string;
}

const meant = ({ suggestion }: Figures): string => (suggestion ? ` Did you mean ${suggestion}?` : "");

/** What is wrong with the address of a website that shows the widget. */
export const placementRules = {
  originOne: () => "Enter one address in each box",
  originScheme: (figures: Figures) => `Begin the address with https:// or http://.${meant(figures)}`,
  originSpace: (figures: Figures) => `Take the space out of the address.${meant(figures)}`,
  originPath: (figures: Figures) =>
    `Enter only the beginning of the address, up to the first single slash.${meant(figures)}`,
  originLetters: (figures: Figures) =>
    `There are letters in this address that only look like a to z, or have an accent. Type it again, or, if it really is like this, write it as browsers do.${meant(figures)}`,
  originHost: (figures: Figures) =>
    `Enter the name of a website, like https://intranet.example.nhs.uk: letters, digits and hyphens between dots.${meant(figures)}`,
  originNumber: () =>
    "Browsers do not compare addresses in numbers. Enter the name of the website, like https://intranet.example.nhs.uk",
  originWildcard: () =>
    "A star stands for whole names at the beginning only, like https://*.example.nhs.uk, with three parts behind it at least",
  originSlip: (figures: Figures) => `This looks like a slip.${meant(figures)}`,
};

/** Why something about a placement was refused. */
export const placementReasons = {
  "no-such-placement": "This placement is not there any more.",
  "enough-placements": "There are 20 placements here, and that is the most. Remove one first.",
  "placement-locked": "This is not available on this page. The communities are on pages of their own.",
};
