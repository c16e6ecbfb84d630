import { html, nothing, type TemplateResult } from "lit";
import { showField, type Text } from "../opened/fields.ts";

type Area = Pick<Text, "id" | "label" | "hint" | "wrong" | "words" | "value" | "input">;

/** A field of several lines, which grows with what is typed. */
export const showArea = (field: Area): TemplateResult =>
  showField(
    field,
    (describedBy, isWrong) =>
      html`<textarea
        id=${field.id}
        rows="3"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${isWrong}
        aria-required="true"
        .value=${field.value}
        @input=${(event: Event) => field.input((event.target as HTMLTextAreaElement).value)}
      ></textarea>`,
  );
