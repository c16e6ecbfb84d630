import type { Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { type Looked, lookAt } from "./gathering.tsx";
import { reportForm, type Reported, sendReport } from "./report.tsx";

const reported = (asked: Asked, { community, gathering }: Looked): Reported => ({
  target: { kind: "gathering", slug: community.slug, itemId: gathering.id },
  title: asked.words.pages.report.title(gathering.title),
  path: `${gathering.url}/report`,
});

/** The empty form that reports a gathering. */
export async function reportGatheringPage(asked: Asked): Promise<Answer> {
  return reportForm(asked, reported(asked, await lookAt(asked)));
}

/** Reports a gathering. */
export async function reportGatheringPosted(asked: Asked): Promise<Answer> {
  const looked = await lookAt(asked);
  return sendReport(asked, reported(asked, looked), looked.community);
}
