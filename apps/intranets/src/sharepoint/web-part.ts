import type { Pane } from "@microsoft/sp-property-pane";
import { BaseClientSideWebPart } from "@microsoft/sp-webpart-base";
import { paneIn, wordsIn, type WebPartWords } from "./pane.ts";
import { elementFor, languageOf, originOf, type Settings, themeFor } from "./settings.ts";

const edited = 2;

/** Shows the widget on a page of SharePoint Online. The elements are defined by the bundle that this is part of. */
export default class CommunitiesWebPart extends BaseClientSideWebPart<Settings> {
  dark = false;

  /** While somebody types an address, its beginnings would each be asked for communities: they apply it when it is whole. */
  protected override get disableReactivePropertyChanges(): boolean {
    return true;
  }

  protected override render(): void {
    const origin = originOf(this.properties.address);
    this.domElement.replaceChildren(origin ? this.shown(origin) : this.unset());
  }

  protected override onThemeChanged(theme: { readonly isInverted?: boolean } | undefined): void {
    this.dark = theme?.isInverted ?? false;
    const shown = this.domElement.querySelector("[data-shown]");
    shown?.setAttribute("theme", themeFor(this.properties.theme, this.dark));
  }

  protected override onDispose(): void {
    this.domElement.replaceChildren();
  }

  protected override getPropertyPaneConfiguration(): Pane {
    return paneIn(this.words);
  }

  get culture(): string {
    return this.context.pageContext.cultureInfo.currentUICultureName;
  }

  get words(): WebPartWords {
    return wordsIn(languageOf(this.culture));
  }

  shown(origin: string): HTMLElement {
    const { name, attributes } = elementFor(origin, this.properties, {
      culture: this.culture,
      dark: this.dark,
    });
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.dataset["shown"] = "";
    return element;
  }

  /** Says what is missing; who edits the page gets the way to set it. */
  unset(): HTMLElement {
    const { words } = this;
    const editing = this.displayMode === edited;
    const box = document.createElement("div");
    box.lang = languageOf(this.culture);
    const said = document.createElement("p");
    said.textContent = editing ? words.unset : `${words.unset} ${words.unsetReader}`;
    box.append(said);
    if (editing) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words.set;
      // SharePoint styles no plain button; the browser's own is too small to be pressed easily.
      Object.assign(button.style, { font: "inherit", minBlockSize: "44px", paddingInline: "16px" });
      button.addEventListener("click", () => this.context.propertyPane.open());
      box.append(button);
    }
    return box;
  }
}
