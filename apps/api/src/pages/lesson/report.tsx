import type { Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { reportForm, type Reported, sendReport } from "../report.tsx";
import { readOne } from "./read.ts";

const reported = (asked: Asked, { lesson, at }: Awaited<ReturnType<typeof readOne>>): Reported => ({
  target: { kind: "lesson", slug: lesson.community, itemId: lesson.id },
  title: asked.words.pages.report.title(lesson.title),
  path: `${at}/report`,
});

/** The empty form that reports a lesson. */
export async function reportLessonPage(asked: Asked): Promise<Answer> {
  return reportForm(asked, reported(asked, await readOne(asked)));
}

/** Reports a lesson. */
export async function reportLessonPosted(asked: Asked): Promise<Answer> {
  const one = await readOne(asked);
  return sendReport(asked, reported(asked, one), one.community);
}
