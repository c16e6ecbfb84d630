// The few members of the SharePoint Framework that the web part uses. SharePoint brings the modules themselves; their
// packages have a licence of their own, so they are no dependency of this project.

declare module "@microsoft/sp-property-pane" {
  export interface Field {
    readonly targetProperty: string;
  }
  export interface Option {
    key: string;
    text: string;
  }
  export interface Pane {
    pages: {
      header: { description: string };
      groups: { groupName: string; groupFields: Field[] }[];
    }[];
  }
  export function PropertyPaneTextField(
    property: string,
    given: {
      label: string;
      description?: string;
      maxLength?: number;
      /** The fault of what was typed; empty where there is none. */
      onGetErrorMessage?: (typed: string) => string;
    },
  ): Field;
  export function PropertyPaneDropdown(
    property: string,
    given: { label: string; options: Option[]; selectedKey?: string },
  ): Field;
}

declare module "@microsoft/sp-webpart-base" {
  import type { Pane } from "@microsoft/sp-property-pane";

  export class BaseClientSideWebPart<Properties> {
    protected readonly domElement: HTMLElement;
    protected readonly properties: Properties;
    /** 1 while the page is read, 2 while it is edited. */
    protected readonly displayMode: number;
    protected readonly context: {
      readonly pageContext: { readonly cultureInfo: { readonly currentUICultureName: string } };
      readonly propertyPane: { open(): void };
    };
    protected render(): void;
    protected onDispose(): void;
    protected onThemeChanged(theme: { readonly isInverted?: boolean } | undefined): void;
    protected getPropertyPaneConfiguration(): Pane;
    protected get disableReactivePropertyChanges(): boolean;
  }
}
