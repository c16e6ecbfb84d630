import type { Lesson, LessonList } from "@boundaryless/contract";
import { contributorOf, lessonOf, sharesLesson } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, brokenRules, openApi, problemIn } from "./api.ts";

let api: Api;
let slug: string;
beforeAll(async () => {
  api = await openApi();
  slug = await api.story.starts();
});
afterAll(() => api.close());

const post = (body: object) => api.ask(`POST /v1/communities/${slug}/lessons`, { body });
const get = async <A>(path: string) => {
  const response = await api.ask(`GET /v1/communities/${slug}/lessons${path}`);
  return { status: response.status, answer: (await response.json()) as A };
};

describe("lessons over the API", () => {
  test("are shared, confirmed, listed by outcome and read", async () => {
    const email = "api@example.org";
    const body = { ...lessonOf({ outcome: "failure" }), author: contributorOf({ email }) };
    const shared = await post(body);
    expect([shared.status, await shared.json()]).toEqual([202, { accepted: true, community: slug }]);
    expect((await get<LessonList>("")).answer.lessons).toEqual([]);
    const token = await api.story.tokenFor(email);
    await api.ask("POST /v1/confirmations", { body: { token } });
    const { lessons } = (await get<LessonList>("?outcome=failure")).answer;
    expect(lessons).toMatchObject([{ outcome: "failure", by: { name: "Amara Okafor" }, open: true }]);
    expect((await get<LessonList>("?outcome=success")).answer.lessons).toEqual([]);
    const { answer } = await get<Lesson>(`/${lessons[0]?.id}`);
    expect(answer).toMatchObject({ happened: body.happened, trail: [{ id: answer.id, adoption: null }] });
    expect(JSON.stringify(answer)).not.toMatch(/personId|example\.org/);
  });

  test("of members only are not there", async () => {
    const { lessonId } = await sharesLesson(
      { ...api, slug },
      { open: false },
      { email: "closed@example.org" },
    );
    expect((await get(`/${lessonId}`)).status).toBe(404);
    const { lessons } = (await get<LessonList>("")).answer;
    expect(lessons.map(({ id }) => id)).not.toContain(lessonId);
  });

  test("name every field that has to be put right", async () => {
    const links = [{ label: "", address: "http://example.org" }];
    const refused = await post({ ...lessonOf({ title: "" }), outcome: "perhaps", links });
    expect(refused.status).toBe(422);
    expect(brokenRules(await problemIn(refused))).toEqual({
      title: "required",
      outcome: "choose",
      "links.0.label": "required",
      "links.0.address": "https",
    });
    expect((await get("/nothing")).status).toBe(422);
    expect((await get("/lesson_01ARZ3NDEKTSV4RRFFQ69G5FAV")).status).toBe(404);
  });
});
