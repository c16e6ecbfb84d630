import { FakeApi, held, refusal } from "../test/fake.ts";
import { enterCode, find, join, openFirst, openForm, press, sayWho, send, turnToCode, type } from "./hand.ts";
import type { Story } from "./story.ts";

const slug = "green-theatres";

/** The community as the system gives it, changed. */
const changed = (change: object) => async (): Promise<Response> => {
  const answer = await new FakeApi().handle(new Request(`https://system.test/v1/communities/${slug}`));
  return Response.json({ ...((await answer.json()) as object), ...change });
};

const paused = { status: "paused", statusReason: "We wait until the new facilitators have begun." };
const archived = { status: "archived", statusReason: "What we set out to do is done." };

/** A community, joining it, and what comes after. */
export const communityStories = [
  { name: "community", title: "A community", view: "community", does: openFirst, sees: ".about" },
  {
    name: "community-loading",
    title: "A community while it loads",
    view: "community",
    given: (api) => void (api.always.readCommunity = held().answer),
    does: (element) => press(element, ".card:not(.ghost) .name a"),
    sees: ".lines",
  },
  {
    name: "community-failed",
    title: "A community that is not all there",
    view: "community",
    given: (api) => void (api.always.readCommunity = () => new Response("nonsense")),
    does: openFirst,
    sees: ".panel.warning .plain",
  },
  {
    name: "paused",
    title: "A paused community",
    view: "community",
    attributes: { community: slug },
    given: (api) => void (api.always.readCommunity = changed(paused)),
    sees: ".panel.warning",
  },
  {
    name: "archived",
    title: "An archived community",
    view: "community",
    attributes: { community: slug },
    given: (api) => void (api.always.readCommunity = changed(archived)),
    sees: ".panel.warning",
  },
  {
    name: "gone",
    title: "A community that is not there",
    view: "community",
    attributes: { community: "nobody-has-this" },
    sees: ".panel.warning",
  },
  {
    name: "alone",
    title: "One community on its own page",
    view: "community",
    attributes: { community: slug },
    sees: ".about",
  },
  { name: "form", title: "The form to join", view: "form", does: openForm, sees: "#name" },
  {
    name: "trust-choice",
    title: "Choosing the trust",
    view: "form",
    focused: true,
    does: async (element) => {
      await openForm(element);
      await press(element, ".field .plain");
      await type(element, { trust: "leeds" });
    },
    sees: ".popup li",
  },
  {
    name: "form-errors",
    title: "The form with errors",
    view: "form",
    does: async (element) => {
      await openForm(element);
      await send(element);
    },
    sees: "#summary li",
  },
  {
    name: "form-not-sent",
    title: "The form could not be sent",
    view: "form",
    given: (api) => void (api.always.joinCommunity = () => Promise.reject(new TypeError("network"))),
    does: join,
    sees: "#summary",
  },
  {
    name: "form-refused",
    title: "The system asks to wait",
    view: "form",
    given: (api) =>
      void (api.always.joinCommunity = refusal(
        "too-many",
        "There were too many requests. Try again in an hour.",
      )),
    does: join,
    sees: "#summary",
  },
  { name: "sent", title: "The email is on its way", view: "sent", does: join, sees: ".opened > .steps" },
  {
    name: "code",
    title: "Its code, or having it sent again",
    view: "sent",
    does: async (element) => {
      await join(element);
      await turnToCode(element);
    },
    sees: "#code",
  },
  {
    name: "wrong-code",
    title: "A code that does not match",
    view: "sent",
    does: async (element) => {
      await join(element);
      await enterCode(element, "AAAAAA");
    },
    sees: "#code-error",
  },
  {
    name: "asked-before",
    title: "Asked to join before",
    view: "community",
    does: async (element) => {
      await join(element);
      await find(element, ".opened > .steps");
      await press(element, ".back");
      await openFirst(element);
    },
    sees: ".opened .panel",
  },
  {
    name: "asked-list",
    title: "The list after asking to join",
    view: "list",
    does: async (element) => {
      await join(element);
      await find(element, ".opened > .steps");
      await press(element, ".back");
    },
    sees: ".card .asked",
  },
  {
    name: "joined",
    title: "Joined",
    view: "joined",
    does: async (element) => {
      await join(element);
      await enterCode(element, "ABC234");
    },
    sees: ".welcome",
  },
  {
    name: "already",
    title: "Confirmed before",
    view: "joined",
    given: (api) => void (api.always.confirm = refusal("already-confirmed")),
    does: async (element) => {
      await join(element);
      await enterCode(element, "ABC234");
    },
    sees: ".welcome",
  },
  {
    name: "other-organisation",
    title: "Somebody from no trust",
    view: "form",
    does: async (element) => {
      await openForm(element);
      await sayWho(element);
      await press(element, ".field .plain");
      await press(element, ".plain.under");
    },
    sees: "#organisation",
  },
] as const satisfies readonly Story[];
