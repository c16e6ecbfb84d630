import { strToU8, zipSync } from "fflate";

/** The files of an archive by their path in it. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

// fflate writes local time: made of local parts, the stamp is the same in every time zone.
const stamp = new Date(2000, 0, 1);

/** A zip archive that depends on nothing but its files: built twice, anywhere, it is the same to the last byte. */
export const zip = (files: Files): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.keys(files)
        .sort()
        .map((path) => [path, bytesOf(files[path] ?? "")]),
    ),
    { level: 9, mtime: stamp },
  );

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? strToU8(content) : content;
