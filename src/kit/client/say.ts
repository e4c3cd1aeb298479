/**
 * Writes what changed and nothing else, into the text that stands there: the same words written again, or a new node for new
 * words, would lay out more of the page in every frame of a drag.
 */
export function say(element: Element, text: string): void {
  const only = element.childNodes.length === 1 ? element.firstChild : null;
  if (only?.nodeType !== Node.TEXT_NODE) element.textContent = text;
  else if (only.nodeValue !== text) only.nodeValue = text;
}
