import type { Language } from "@boundaryless/contract";

/** The two lines that an intranet editor pastes. */
export const snippetOf = (origin: string, odsCode: string, language: Language): string => {
  const said = language === "en" ? "" : ` lang="${language}"`;
  return [
    `<script type="module" src="${origin}/widget/v1.js"></` + `script>`,
    `<join-community trust="${odsCode}"${said}></join-community>`,
  ].join("\n");
};

/** The page to link to where no script may run. */
export const linkOf = (origin: string, odsCode: string, language: Language): string =>
  `${origin}/?${new URLSearchParams({ trust: odsCode, lang: language })}`;
