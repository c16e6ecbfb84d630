import { type Case, redactionMark } from "@boundaryless/contract";
import { confirm, report } from "@boundaryless/core";
import type { Api } from "./api.ts";

/** Brings the case of a community into the state that an endpoint wants, so that only the grant decides. */
export const openCases = ({ ask, table, story }: Api, slug: string, platform: string) => {
  const at = `/v1/admin/cases/community/${slug}`;
  let reported = 0;

  const read = async (): Promise<Case> => (await (await ask(`GET ${at}`, { as: platform })).json()) as Case;

  const post = async (path: string, body: object): Promise<void> => {
    const response = await ask(`POST ${at}${path}`, { as: platform, body });
    if (!response.ok) throw new Error(await response.text());
  };

  /** A new report, and with it an open case. */
  const reports = async (): Promise<Case> => {
    const email = `reporter-${++reported}@example.org`;
    const target = { kind: "community", slug } as const;
    await report(table.ctx({ kind: "anyone", network: null }), {
      target,
      reason: "spam",
      email,
      language: "en",
    });
    await confirm(table.ctx(), { token: await story.tokenFor(email) });
    return read();
  };

  /** @returns the case, open again whatever was decided before */
  const open = async (): Promise<Case> => {
    const { decisions } = await reports();
    for (const { id, can } of decisions)
      if (can.includes("undo")) await post(`/decisions/${id}/undo`, { reason: "Again" });
    return read();
  };

  /** @returns the identifier of a redaction that stands */
  const redacted = async (): Promise<string> => {
    const { version, item } = await open();
    const text = item.difference?.split(" ").find((word) => !redactionMark.includes(word)) ?? "";
    const passages = [{ field: "difference", text }];
    await post("/decisions", { action: "redact", reason: "It names somebody", version, passages });
    return (await read()).decisions.find(({ can }) => can.includes("erase"))?.id ?? "";
  };

  /** @returns the identifier of a block that stands */
  const blocked = async (): Promise<string> => {
    const id = (await reports()).kept.at(-1)?.id;
    await post("/blocks", { who: "reporter", id, reason: "Spam" });
    const response = await ask("GET /v1/admin/blocks", { as: platform });
    return ((await response.json()) as { blocks: { id: string }[] }).blocks[0]?.id ?? "";
  };

  return { read, reports, open, redacted, blocked };
};
