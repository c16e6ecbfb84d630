import type { Child } from "hono/jsx";
import type { Words } from "../../words.ts";
import type { Faults } from "../frame/faults.ts";
import type { Typed } from "../frame/form.ts";

/** A form as it was last sent: what was typed and what is wrong with it. */
export interface Filled {
  readonly say: Words;
  readonly typed: Typed;
  readonly faults: Faults;
}

export const idOf = (field: string): string => `field-${field.replaceAll(".", "-")}`;
const hintId = (field: string) => `${idOf(field)}-hint`;
const errorId = (field: string) => `${idOf(field)}-error`;

interface FieldProps {
  filled: Filled;
  field: string;
  label: string;
  hint?: string;
}

const describedBy = ({ filled, field, hint }: FieldProps): string | undefined => {
  const ids = [hint ? hintId(field) : "", filled.faults.has(field) ? errorId(field) : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
};

/** Hint and error of a field, in the order that screen readers read them. */
export const HintAndError = ({ filled, field, hint }: Omit<FieldProps, "label">) => {
  const fault = filled.faults.get(field);
  return (
    <>
      {hint ? (
        <div class="nhsuk-hint" id={hintId(field)}>
          {hint}
        </div>
      ) : null}
      {fault === undefined ? null : (
        <span class="nhsuk-error-message" id={errorId(field)}>
          <span class="nhsuk-u-visually-hidden">{filled.say.pages.form.error}</span> {fault}
        </span>
      )}
    </>
  );
};

const Group = (props: FieldProps & { children?: Child }) => (
  <div class={`nhsuk-form-group${props.filled.faults.has(props.field) ? " nhsuk-form-group--error" : ""}`}>
    <label class="nhsuk-label" for={idOf(props.field)}>
      {props.label}
    </label>
    <HintAndError {...props} />
    {props.children}
  </div>
);

const invalid = ({ filled, field }: FieldProps) => (filled.faults.has(field) ? "true" : undefined);
const classOf = (kind: string, { filled, field }: FieldProps) =>
  `nhsuk-${kind}${filled.faults.has(field) ? ` nhsuk-${kind}--error` : ""}`;

interface TextFieldProps extends FieldProps {
  type?: "text" | "email" | "url" | "date" | "time";
  autocomplete?: string;
  /** Offered while typing, where the browser can. */
  suggestions?: string[];
  /** Address of the type-ahead over trusts. */
  trusts?: string;
  code?: boolean;
  /** A number: short, and with digits to type on a phone. */
  numeric?: boolean;
}

// Never `off`: a browser forgets such a field for whoever goes back to what they have typed.
const completionOf = ({ type, autocomplete }: TextFieldProps): string | undefined =>
  autocomplete ?? (type === "email" ? "email" : undefined);

/** One line. No `maxlength`: a browser that cuts off silently hides what went wrong. */
export const TextField = (props: TextFieldProps) => {
  const { filled, field, type = "text", suggestions, trusts, code, numeric } = props;
  const short = numeric || type === "date" || type === "time";
  const list = suggestions ? `${idOf(field)}-list` : undefined;
  return (
    <Group {...props}>
      <input
        class={`${classOf("input", props)}${code ? " nhsuk-input--code" : ""}${short ? " nhsuk-input--width-10" : ""}`}
        inputmode={numeric ? "numeric" : undefined}
        id={idOf(field)}
        name={field}
        type={type}
        value={filled.typed[field] ?? ""}
        autocomplete={completionOf(props)}
        autocapitalize={type === "email" ? "none" : code ? "characters" : undefined}
        dir={type === "text" && !code ? "auto" : undefined}
        list={list}
        data-trusts={trusts}
        aria-describedby={describedBy(props)}
        aria-invalid={invalid(props)}
      />
      {suggestions ? (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option value={each}></option>
          ))}
        </datalist>
      ) : null}
    </Group>
  );
};

/** Several lines. */
export const TextArea = (props: FieldProps) => (
  <Group {...props}>
    <textarea
      class={classOf("textarea", props)}
      id={idOf(props.field)}
      name={props.field}
      rows={4}
      dir="auto"
      aria-describedby={describedBy(props)}
      aria-invalid={invalid(props)}
    >
      {props.filled.typed[props.field] ?? ""}
    </textarea>
  </Group>
);

/** One of a list. */
export const SelectField = (props: FieldProps & { first: string; options: Record<string, string> }) => (
  <Group {...props}>
    <select
      class={classOf("select", props)}
      id={idOf(props.field)}
      name={props.field}
      aria-describedby={describedBy(props)}
      aria-invalid={invalid(props)}
    >
      <option value="">{props.first}</option>
      {Object.entries(props.options).map(([value, name]) => (
        <option value={value} selected={props.filled.typed[props.field] === value}>
          {name}
        </option>
      ))}
    </select>
  </Group>
);

/** One of a few, all visible. */
export const RadioField = (
  props: FieldProps & {
    options: { value: string; label: string }[];
    /** Side by side where there is room. */
    inline?: boolean;
  },
) => {
  const { filled, field, label, options, inline } = props;
  return (
    <div class={`nhsuk-form-group${filled.faults.has(field) ? " nhsuk-form-group--error" : ""}`}>
      <fieldset class="nhsuk-fieldset" aria-describedby={describedBy(props)}>
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        <HintAndError {...props} />
        <div class={inline ? "nhsuk-radios nhsuk-radios--inline" : "nhsuk-radios"}>
          {options.map(({ value, label: text }, index) => {
            const id = index === 0 ? idOf(field) : `${idOf(field)}-${index}`;
            return (
              <div class="nhsuk-radios__item">
                <input
                  class="nhsuk-radios__input"
                  id={id}
                  name={field}
                  type="radio"
                  value={value}
                  checked={filled.typed[field] === value}
                />
                <label class="nhsuk-label nhsuk-radios__label" for={id} dir="auto">
                  {text}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
};

/** Everything that is wrong, in one list at the top that takes the focus. */
export const ErrorSummary = ({ filled }: { filled: Filled }) => {
  if (filled.faults.size === 0) return null;
  return (
    <div class="nhsuk-error-summary" role="alert" aria-labelledby="error-summary" tabindex={-1} autofocus>
      <h2 class="nhsuk-error-summary__title" id="error-summary">
        {filled.say.pages.form.summary}
      </h2>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
          {[...filled.faults].map(([field, fault]) => (
            <li>
              <a href={`#${idOf(field)}`}>{fault}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};

/** Fields that travel along unseen. */
export const HiddenFields = ({ values }: { values: Record<string, string | undefined> }) => (
  <>
    {Object.entries(values).map(([name, value]) =>
      value === undefined || value === "" ? null : <input type="hidden" name={name} value={value} />,
    )}
  </>
);
