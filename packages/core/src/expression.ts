type Values = Record<string, unknown>;

export interface Update {
  readonly set?: Values;
  readonly remove?: readonly string[];
  /** Numbers to add; a missing attribute counts as 0. */
  readonly add?: Record<string, number>;
  /** Attributes that must have one of these values before. */
  readonly when?: Record<string, readonly unknown[]>;
}

/** The expressions of an update, as DynamoDB takes them. */
export const expressUpdate = ({ set = {}, remove = [], add = {}, when = {} }: Update) => {
  const names: Record<string, string> = {};
  const values: Values = {};
  const path = (dotted: string): string =>
    dotted
      .split(".")
      .map((part) => {
        const name = `#${Object.keys(names).length}`;
        const known = Object.keys(names).find((key) => names[key] === part);
        if (known) return known;
        names[name] = part;
        return name;
      })
      .join(".");
  const value = (of: unknown): string => {
    const name = `:${Object.keys(values).length}`;
    values[name] = of;
    return name;
  };
  const sets = Object.entries(set).map(([attribute, to]) => `${path(attribute)} = ${value(to)}`);
  const sums = Object.entries(add).map(([attribute, by]) => {
    const at = path(attribute);
    return `${at} = if_not_exists(${at}, ${value(0)}) + ${value(by)}`;
  });
  const conditions = Object.entries(when).map(
    ([attribute, legal]) => `${path(attribute)} IN (${legal.map(value).join(", ")})`,
  );
  const removes = remove.map(path);
  const all = [...sets, ...sums];
  return {
    UpdateExpression: [
      all.length > 0 ? `SET ${all.join(", ")}` : "",
      removes.length > 0 ? `REMOVE ${removes.join(", ")}` : "",
    ]
      .join(" ")
      .trim(),
    ConditionExpression: ["attribute_exists(pk)", ...conditions].join(" AND "),
    ExpressionAttributeNames: Object.keys(names).length > 0 ? names : undefined,
    ExpressionAttributeValues: Object.keys(values).length > 0 ? values : undefined,
  };
};
