/**
 * Writes what changed and nothing else: the same words written again would lay the page out again, in every frame of a drag.
 * New words come as a new node: a node that stays and moves, as a heading of one line for two, counts as a shift of the page.
 */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
