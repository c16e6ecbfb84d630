import type { Language, WidgetView } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { isOpen, readDirectory } from "../trust/index.ts";
import { wordings } from "../wording.ts";
import { listCommunities } from "./list.ts";

interface WidgetQuery {
  readonly trust?: string | undefined;
  readonly language?: Language | undefined;
  readonly limit?: number | undefined;
}

const firstView = 20;

/**
 * Everything the widget's first view needs. A trust that is unknown or closed gives null: the list is for everyone,
 * so a mistyped code costs the default in the form and nothing else.
 */
export const widgetView = async (
  ctx: Ctx,
  { trust, language = "en", limit = firstView }: WidgetQuery,
): Promise<WidgetView> => {
  const [{ byCode }, { communities, next }] = await Promise.all([
    readDirectory(ctx),
    listCommunities(ctx, { limit }),
  ]);
  const record = trust ? byCode.get(trust) : undefined;
  const known = record && isOpen(record, ctx.now()) ? { odsCode: record.odsCode, name: record.name } : null;
  const { version, text } = wordings[language];
  return { trust: known, placement: null, communities, next, wording: { version, text } };
};
