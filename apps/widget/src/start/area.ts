import { h, type Tree } from "../draw.ts";
import { showField, type Text } from "../opened/fields.ts";

type Area = Pick<Text, "id" | "label" | "hint" | "wrong" | "words" | "value" | "input">;

/** A field of several lines, which grows with what is typed. */
export const showArea = (field: Area): Tree =>
  showField(field, (describedBy, isWrong) =>
    h("textarea", {
      id: field.id,
      rows: "3",
      "aria-describedby": describedBy || undefined,
      "aria-invalid": isWrong,
      "aria-required": "true",
      value: field.value,
      oninput: (event: Event) => field.input((event.target as HTMLTextAreaElement).value),
    }),
  );
