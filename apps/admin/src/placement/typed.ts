import type { CreatePlacementRequest, Language, ManagedPlacement, Theme } from "@boundaryless/contract";

export type Featured = ManagedPlacement["featured"][number];

/** What stands in the form; an empty choice leaves it to the page around. */
export interface Typed {
  name: string;
  origins: string[];
  featured: Featured[];
  language: Language | "";
  theme: Theme | "";
  sure: boolean;
}

export const blank = (origin = ""): Typed => ({
  name: "",
  origins: [origin],
  featured: [],
  language: "",
  theme: "",
  sure: false,
});

export const typedOf = ({ name, origins, featured, language, theme }: ManagedPlacement): Typed => ({
  name,
  origins: origins.length > 0 ? [...origins] : [""],
  featured: [...featured],
  language: language ?? "",
  theme: theme ?? "",
  sure: false,
});

/** What was typed as the API takes it. Empty boxes are taken out of the form, too, so that errors stand beside theirs. */
export const bodyOf = (typed: Typed): CreatePlacementRequest => {
  const origins = typed.origins.filter((origin) => origin.trim() !== "");
  typed.origins = origins.length > 0 ? origins : [""];
  return {
    name: typed.name,
    origins: [...origins],
    featured: typed.featured.map(({ slug }) => slug),
    language: typed.language || null,
    theme: typed.theme || null,
    sure: typed.sure,
  };
};
