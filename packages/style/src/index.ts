import manifest from "../dist/manifest.json" with { type: "json" };

/** Where the built files are served from, on AWS and on one machine alike. */
export const assetsPath = "/assets/";

type Name = "pages.css" | "pages.js" | "form.js" | "frame.js" | "icon.svg";
const href = (name: Name) => assetsPath + manifest[name];

/** Address of the member pages' style sheet; its name carries a hash, so it may be kept for ever. */
export const styleHref = (): string => href("pages.css");

/** Address of the member pages' one small script, which no page needs in order to work. */
export const scriptHref = (): string => href("pages.js");

/** Address of the script that works for forms, which no form needs in order to be sent. */
export const formHref = (): string => href("form.js");

/** Address of the script of pages in a frame, which tells the page around it how high they are. */
export const frameHref = (): string => href("frame.js");

/** Address of the icon that browser tabs show. */
export const iconHref = (): string => href("icon.svg");
