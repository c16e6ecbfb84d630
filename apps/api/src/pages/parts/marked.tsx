interface MarkedProps {
  text: string;
  /** Pairs of beginning and end, in UTF-16 units, in order and apart from each other. */
  spans: readonly (readonly number[])[];
}

/** A text in which what was searched for is marked. */
export const Marked = ({ text, spans }: MarkedProps) => {
  const ends = [0, ...spans.map(([, end = 0]) => end)];
  return (
    <>
      {spans.map(([start = 0, end = 0], at) => (
        <>
          {text.slice(ends[at], start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
};
