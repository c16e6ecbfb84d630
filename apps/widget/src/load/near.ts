/** How far from the viewport, in pixels, an element may be when it and its data are fetched. */
export const marginPixels = 400;

/** Whether an element has a place on the page that is in the viewport or nearly so; what is folded away has none. */
export const isNear = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight + marginPixels && bottom > -marginPixels && element.checkVisibility();
};

/** Calls back when the element is near the viewport; at once if it is there already. */
export const whenNear = (element: Element, then: () => unknown): void => {
  if (isNear(element)) then();
  else
    new IntersectionObserver(
      (seen, watching) => {
        if (!seen.some((one) => one.isIntersecting)) return;
        watching.disconnect();
        then();
      },
      { rootMargin: `${marginPixels}px` },
    ).observe(element);
};
