/** How many communities; apart from the other counts, which the widget's first view loads. */
export const communities = (count: number): string => (count === 1 ? "1 community" : `${count} communities`);
