import { h, type Tree } from "../draw.ts";
import { showField, type Text } from "../opened/fields.ts";
import type { Opened } from "../opened/opened.ts";

type Area = Pick<Text, "id" | "label" | "hint" | "value" | "input">;

/** A field of several lines, which grows with what is typed. */
export const showArea = (opened: Opened, field: Area): Tree =>
  showField(opened, field, (describedBy, isWrong) =>
    h("textarea", {
      id: field.id,
      rows: "3",
      "aria-describedby": describedBy,
      "aria-invalid": isWrong,
      required: true,
      value: field.value,
      oninput: (event: Event) => field.input((event.target as HTMLTextAreaElement).value),
    }),
  );
