import { isCommunity, isTrust } from "../sharepoint/settings.ts";

/** What the editor of WordPress and the plugin's PHP hand to this script: see `editor_words()`. */
declare global {
  interface Window {
    readonly boundaryless: { readonly words: Readonly<Record<string, string>> };
    readonly wp: {
      readonly element: {
        createElement(kind: unknown, properties?: object | null, ...inside: unknown[]): unknown;
      };
      readonly blocks: { registerBlockType(name: string, settings: object): void };
      readonly blockEditor: { InspectorControls: unknown; useBlockProps(): object };
      readonly components: Record<"Disabled" | "PanelBody" | "SelectControl" | "TextControl", unknown>;
      readonly serverSideRender: unknown;
    };
  }
}

interface Attributes {
  trust: string;
  show: string;
  community: string;
  lang: string;
  height: number;
}

interface Edited {
  attributes: Attributes;
  setAttributes(changed: Partial<Attributes>): void;
}

const block = "boundaryless/communities";
const { boundaryless, wp } = window;
const { createElement: make } = wp.element;
const { Disabled, PanelBody, SelectControl, TextControl } = wp.components;
const say = (name: string): string => boundaryless.words[name] ?? name;

/** A field of text that says what is wrong with it in the place of its hint. */
const textField = (
  { attributes, setAttributes }: Edited,
  field: "trust" | "community",
  fits: (typed: string) => boolean,
) => {
  const value = attributes[field];
  return make(TextControl, {
    label: say(field),
    help: say(value.trim() === "" || fits(value) ? `${field}Hint` : `${field}Fault`),
    value,
    onChange: (typed: string) => setAttributes({ [field]: typed }),
  });
};

const choice = (
  { attributes, setAttributes }: Edited,
  field: "show" | "lang",
  label: string,
  options: Readonly<Record<string, string>>,
) =>
  make(SelectControl, {
    label: say(label),
    value: attributes[field],
    options: Object.entries(options).map(([value, text]) => ({ value, label: say(text) })),
    onChange: (value: string) => setAttributes({ [field]: value }),
  });

const shows = { communities: "showCommunities", lessons: "showLessons", gatherings: "showGatherings" };
const languages = { "": "languagePage", en: "languageEnglish", cy: "languageWelsh" };

const height = ({ attributes, setAttributes }: Edited) =>
  make(TextControl, {
    type: "number",
    min: 300,
    max: 2000,
    label: say("height"),
    help: say("heightHint"),
    value: attributes.height,
    onChange: (typed: string) => setAttributes({ height: Number.parseInt(typed, 10) || 0 }),
  });

const Edit = (edited: Edited) =>
  make(
    "div",
    wp.blockEditor.useBlockProps(),
    make(
      wp.blockEditor.InspectorControls,
      null,
      make(
        PanelBody,
        { title: say("title") },
        choice(edited, "show", "show", shows),
        textField(edited, "trust", isTrust),
        textField(edited, "community", isCommunity),
        choice(edited, "lang", "language", languages),
        height(edited),
      ),
    ),
    // Nobody joins by a click that was meant to choose the block.
    make(Disabled, null, make(wp.serverSideRender, { block, attributes: edited.attributes })),
  );

wp.blocks.registerBlockType(block, { edit: Edit, save: () => null });
