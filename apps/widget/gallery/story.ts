import type { View } from "../src/events.ts";
import type { FakeApi } from "../test/fake.ts";

/** The elements that stories are told with. */
export type Tag = "join-community" | "community-lessons" | "community-gatherings";

/** A state of an element, and how somebody gets there. */
export interface Story {
  /** Its address on the page of stories, after `#`. */
  readonly name: string;
  readonly title: string;
  /** What the widget shows at the end; the lists have no views. */
  readonly view: View | "news";
  readonly tag?: Tag;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the system answers out of the ordinary. */
  readonly given?: (api: FakeApi) => void;
  /** The network is gone. */
  readonly offline?: true;
  /** It ends with the focus somewhere, and is another story without it. */
  readonly focused?: true;
  /** What a reader does. */
  readonly does?: (element: Element) => Promise<void>;
  /** What can be seen at the end. */
  readonly sees: string;
}
