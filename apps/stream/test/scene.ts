import { type FreshTable, type Story, beginStory, freshTable } from "@boundaryless/testing";
import { type Stream, openStream } from "./table.ts";

/** What a suite of the stream plays in: a table of its own, who acts there, and its stream from the beginning. */
export interface Scene {
  readonly table: FreshTable;
  readonly story: Story;
  readonly stream: Stream;
  /** What `beforeAll` gives back, so that all of it ends with the suite. */
  readonly close: () => Promise<void>;
}

export const openScene = async (): Promise<Scene> => {
  const table = await freshTable({ stream: true });
  const story = await beginStory(table);
  const stream = await openStream(table);
  const close = async (): Promise<void> => {
    stream.close();
    await table.close();
  };
  return { table, story, stream, close };
};
