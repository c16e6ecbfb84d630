import type { Child } from "hono/jsx";
import type { Asked } from "../frame/asked.ts";

/** A link out of a frame: the page opens beside the one that embeds it, never inside. */
export const Outward = ({
  asked,
  path,
  className,
  children,
}: {
  asked: Asked;
  path: string;
  className?: string;
  children?: Child;
}) => (
  <a {...(className ? { class: className } : {})} href={asked.link(path)} target="_blank" rel="noopener">
    {children} <span class="nhsuk-u-visually-hidden">{asked.words.pages.embed.newTab}</span>
  </a>
);
