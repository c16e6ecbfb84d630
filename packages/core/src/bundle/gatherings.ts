import { BundleGathering } from "@boundaryless/contract";
import { authorInFile } from "../author/index.ts";
import { GatheringRecord, addGathering, isVisible } from "../gathering/index.ts";
import { part } from "./part.ts";

/** Gatherings that were or are to come, with their notes: never who is going, nor the address at which to join. */
export const gatherings = part<GatheringRecord, BundleGathering>({
  kind: "gatherings",
  prefix: "GATHERING#",
  kept: GatheringRecord,
  told: BundleGathering,
  teller: (ctx) => async (gathering) => {
    if (!isVisible(gathering)) return null;
    const { gatheringId: id, title, language, status, statusReason, occurrences, timeZone } = gathering;
    const { minutes, date, time, place, onlineUrl, notes, calledAt } = gathering;
    return {
      id,
      title,
      agenda: gathering.agenda === "" ? null : gathering.agenda,
      language,
      status,
      statusReason,
      occurrences,
      timeZone,
      minutes,
      date,
      time,
      place,
      online: onlineUrl !== null || gathering.online === true,
      notes,
      author: await authorInFile(ctx, gathering),
      calledAt,
    };
  },
  at: ({ calledAt }) => calledAt,
  ahead: ({ occurrences }) => ({ field: "occurrences", at: occurrences.at(-1) ?? "" }),
  // Gatherings refer to nothing else of a file.
  hangsTogether: () => true,
  // Nobody here has answered and nobody is reminded: it belongs to where it was called.
  take: ({ slug, source, authorOf }, gatheringId, { id, agenda, online, author, ...said }) =>
    addGathering({
      type: "gathering",
      gatheringId,
      slug,
      ...said,
      agenda: agenda ?? "",
      rule: null,
      onlineUrl: null,
      capacity: null,
      ...authorOf(author),
      changedAt: said.calledAt,
      version: 1,
      duty: null,
      elsewhere: true,
      ...(online ? { online } : {}),
      home: `${source}/gatherings/${id}`,
    }),
});
