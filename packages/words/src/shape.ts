/** The shape of a section in any language: the same keys, the same parameters, any text. */
export type Shape<Section> = {
  [Key in keyof Section]: Section[Key] extends string
    ? string
    : Section[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Shape<Section[Key]>;
};
