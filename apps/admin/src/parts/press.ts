/**
 * Swallows the second press of a double click on a button: the first has sent the form, or done what the button does,
 * and the second would meet a screen that has just changed under it. Whoever uses the keyboard is not concerned.
 */
export const onePress = (event: MouseEvent): void => {
  if (event.detail < 2 || !(event.target instanceof Element)) return;
  if (event.target.closest("button.nhsuk-button") === null) return;
  event.preventDefault();
  event.stopPropagation();
};
