import {
  type Field,
  type Option,
  type Pane,
  PropertyPaneDropdown,
  PropertyPaneTextField,
} from "@microsoft/sp-property-pane";
import { intranet as welsh } from "@boundaryless/words/cy/intranet";
import { intranet as english } from "@boundaryless/words/en/intranet";
import type { Shape } from "@boundaryless/words/shape";
import { elements, isCommunity, isTrust, originOf } from "./settings.ts";

/** The web part's texts of a language. */
export type WebPartWords = Shape<typeof english.sharepoint>;

export const wordsIn = (language: "en" | "cy"): WebPartWords =>
  (language === "cy" ? welsh : english).sharepoint;

const options = (texts: Readonly<Record<string, string>>): Option[] =>
  Object.entries(texts).map(([key, text]) => ({ key, text }));

/** Says the fault of what was typed, unless it is empty or fits. */
const unless =
  (fits: (typed: string) => boolean, fault: string) =>
  (typed: string): string =>
    typed.trim() === "" || fits(typed) ? "" : fault;

const group = (groupName: string, ...groupFields: Field[]) => ({ groupName, groupFields });

/** What an editor can set, in the language of the editor's screen. */
export const paneIn = (say: WebPartWords): Pane => ({
  pages: [
    {
      header: { description: say.settings },
      groups: [
        group(
          say.where,
          PropertyPaneTextField("address", {
            label: say.address,
            description: say.addressHint,
            onGetErrorMessage: (typed) => (originOf(typed) ? "" : say.addressFault),
          }),
        ),
        group(
          say.what,
          PropertyPaneDropdown("show", {
            label: say.show,
            options: options(say.shows),
            selectedKey: elements[0],
          }),
          PropertyPaneTextField("trust", {
            label: say.trust,
            description: say.trustHint,
            maxLength: 12,
            onGetErrorMessage: unless(isTrust, say.trustFault),
          }),
          PropertyPaneTextField("community", {
            label: say.community,
            description: say.communityHint,
            maxLength: 70,
            onGetErrorMessage: unless(isCommunity, say.communityFault),
          }),
        ),
        group(
          say.how,
          PropertyPaneDropdown("language", {
            label: say.language,
            options: options(say.languages),
            selectedKey: "page",
          }),
          PropertyPaneDropdown("theme", {
            label: say.theme,
            options: options(say.themes),
            selectedKey: "section",
          }),
        ),
      ],
    },
  ],
});
