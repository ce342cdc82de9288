/** For a field that a tap has just called up: the tap meant typing. The same function each time, so that it runs once. */
export const focusWhenShown = (element: HTMLElement | null): void => element?.focus();
