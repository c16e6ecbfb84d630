import { intranet } from "@boundaryless/words/en/intranet";

/** What stands in a shortcode, as far as it is shown here. */
export interface Chosen {
  readonly trust: string;
  readonly height: number;
}

/**
 * What `[join_community trust="…" height="…"]` becomes on an English page, for whoever shows it without WordPress or PHP;
 * the tests compare it with the plugin's own.
 * @param origin of the installation, as it is set in the plugin
 */
export const rendered = (origin: string, { trust, height }: Chosen): string => {
  const query = `trust=${trust}&#038;lang=en`;
  const { title, open } = intranet.wordpress;
  return (
    `<iframe src="${origin}/embed?${query}" title="${title}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>` +
    `<p><a href="${origin}/?${query}" target="_blank" rel="noopener">${open}</a></p>`
  );
};
