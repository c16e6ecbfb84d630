/** Something that whoever deploys can put right: shown as it is, without a stack. */
export class Problem extends Error {
  override name = "Problem";
}
