import { Engine, type Node } from "php-parser";

const engine = new Engine({ parser: { php7: true, suppressErrors: false }, ast: { withPositions: true } });

/** The syntax tree of a PHP file. @throws Error where it is none */
export const scriptOf = (php: string): Node => engine.parseCode(php, "plugin.php") as unknown as Node;

type Tree = Node & Record<string, unknown>;
const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && "kind" in value;

const childrenOf = (tree: Tree): Tree[] =>
  Object.entries(tree)
    .filter(([name]) => name !== "loc" && name !== "leadingComments" && name !== "comments")
    .flatMap(([, value]) => [value].flat())
    .filter(isTree);

const within = (tree: Tree, kind: string): Tree[] => [
  ...(tree.kind === kind ? [tree] : []),
  ...childrenOf(tree).flatMap((child) => within(child, kind)),
];

const nameOf = (call: Tree): string => (call["what"] as { name?: string } | undefined)?.name ?? "";
const argumentsOf = (call: Tree): Tree[] => (call["arguments"] as Tree[] | undefined) ?? [];

/** What WordPress has for text on its way into HTML, and functions of the plugin whose results are HTML made here. */
const escaping = new Set([
  "esc_html",
  "esc_html__",
  "esc_attr",
  "esc_attr__",
  "esc_url",
  "absint",
  "wp_kses",
  "get_block_wrapper_attributes",
  "frame",
  "notice_of_nothing",
]);

/** Whether an expression is safe in HTML; `known` says so of a variable. */
const safe = (value: Tree, known: (name: string) => boolean): boolean => {
  if (value.kind === "string" || value.kind === "number" || value.kind === "nowdoc") return true;
  if (value.kind === "bin") return safe(value["left"] as Tree, known) && safe(value["right"] as Tree, known);
  if (value.kind === "call" && nameOf(value) === "sprintf")
    return argumentsOf(value).every((argument) => safe(argument, known));
  if (value.kind === "call") return escaping.has(nameOf(value));
  return value.kind === "variable" && known(String(value["name"]));
};

const saysMarkup = (tree: Tree): boolean =>
  within(tree, "string").some((literal) => /<[a-z/]/i.test(String(literal["value"]))) ||
  within(tree, "encapsed").some((literal) => /<[a-z/]/i.test(String(literal["raw"])));

/** What a function puts out: printed, or returned with markup around it. */
const outputsOf = (of: Tree): Tree[] => [
  ...within(of, "echo").flatMap((echo) => echo["expressions"] as Tree[]),
  ...within(of, "print").map((print) => print["expression"] as Tree),
  ...within(of, "call")
    .filter((call) => ["printf", "vprintf"].includes(nameOf(call)))
    .flatMap(argumentsOf),
  ...within(of, "return")
    .map((returned) => returned["expr"] as Tree | null)
    .filter((value) => value !== null)
    .filter(saysMarkup),
];

/** Every expression that goes into HTML without being escaped, by its line. */
export const unescaped = (php: string): string[] => {
  const script = scriptOf(php) as Tree;
  return within(script, "function").flatMap((of) => {
    const assigned = within(of, "assign");
    const known = (name: string): boolean => {
      const given = assigned.filter((each) => (each["left"] as Tree)["name"] === name);
      return given.length > 0 && given.every((each) => safe(each["right"] as Tree, () => false));
    };
    return outputsOf(of)
      .filter((value) => !safe(value, known))
      .map((value) => `${String(of["name"] && (of["name"] as Tree)["name"])}: ${value.kind}`);
  });
};

const translating = new Set(["__", "esc_html__", "esc_attr__"]);

/** Every text that is translated. @throws Error where the text is no literal, or of another plugin */
export const textsOf = (php: string): string[] =>
  within(scriptOf(php) as Tree, "call")
    .filter((call) => translating.has(nameOf(call)))
    .map((call) => {
      const [said, domain] = argumentsOf(call);
      if (said?.kind !== "string" || domain?.["value"] !== "boundaryless")
        throw new Error(`A text that translators cannot find: ${JSON.stringify(said)}`);
      return String(said["value"]);
    });

const literalIn = (tree: Tree): string =>
  tree.kind === "bin"
    ? literalIn(tree["left"] as Tree) + literalIn(tree["right"] as Tree)
    : String(tree["value"]);

/** The format that a function fills in first. @throws Error where there is no such function, or it fills in none */
export const formatIn = (php: string, name: string): string => {
  const of = within(scriptOf(php) as Tree, "function").find(
    (each) => (each["name"] as Tree)["name"] === name,
  );
  const call = of && within(of, "call").find((each) => nameOf(each) === "sprintf");
  const [format] = call ? argumentsOf(call) : [];
  if (!format) throw new Error(`No format in ${name}`);
  return literalIn(format);
};
