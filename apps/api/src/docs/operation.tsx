import { type ErrorCode, errorCodes } from "@boundaryless/contract";
import type { Operation } from "../openapi/document.ts";
import type { Parameter } from "../openapi/parameters.ts";
import { Kind, Rows } from "./schema.tsx";

interface Props {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const ownParameters = ({ parameters }: Operation): Parameter[] =>
  parameters.filter((parameter): parameter is Parameter => "name" in parameter);

const Parameters = ({ operation }: Pick<Props, "operation">) => {
  const rows = ownParameters(operation).map(({ name, schema, required, in: place }) => ({
    name,
    schema,
    required,
    note: place === "path" ? "Part of the address" : undefined,
  }));
  if (rows.length === 0) return null;
  return (
    <>
      <h4>Parameters</h4>
      <Rows rows={rows} />
    </>
  );
};

const Body = ({ operation }: Pick<Props, "operation">) => {
  const schema = operation.requestBody?.content["application/json"].schema;
  if (schema === undefined) return null;
  return (
    <>
      <h4>Body</h4>
      <p>
        <Kind schema={schema} /> as JSON
      </p>
    </>
  );
};

const isErrorCode = (text: string): text is ErrorCode => errorCodes.some((code) => code === text);

const Code = ({ text }: { text: string }) =>
  isErrorCode(text) ? (
    <a href={`#problem-${text}`}>
      <code>{text}</code>
    </a>
  ) : (
    <code>{text}</code>
  );

/** Text in which `code` stands between backticks. */
const Marked = ({ text }: { text: string }) => (
  <>{text.split("`").map((part, at) => (at % 2 === 1 ? <Code text={part} /> : part))}</>
);

const Answers = ({ operation }: Pick<Props, "operation">) => (
  <>
    <h4>Answers</h4>
    <dl class="docs-rows">
      {Object.entries(operation.responses)
        .filter(([status]) => status !== "default")
        .map(([status, { description, content }]) => (
          <div>
            <dt>{status}</dt>
            <dd>
              <Marked text={description} />
              {content?.["application/json"] ? (
                <>
                  {": "}
                  <Kind schema={content["application/json"].schema} />
                </>
              ) : null}
            </dd>
          </div>
        ))}
    </dl>
  </>
);

/** One operation: what it does, what it takes, what it answers. */
export const OperationSection = ({ method, path, operation }: Props) => (
  <section class="docs-operation">
    <h3 id={operation.operationId}>
      <span class={`docs-method docs-method--${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
    </h3>
    <p>{operation.summary}.</p>
    {operation.security ? <p class="docs-note">Needs the session of an administrator.</p> : null}
    <Parameters operation={operation} />
    <Body operation={operation} />
    <Answers operation={operation} />
  </section>
);
