/** How many of what; apart from `common`, so that the widget's first view loads nothing else of it. */
export const counts = {
  people: (count: number) => (count === 1 ? "1 person" : `${count} people`),
  trusts: (count: number) => (count === 1 ? "1 trust" : `${count} trusts`),
  disciplineCount: (count: number) => (count === 1 ? "1 discipline" : `${count} disciplines`),
};
