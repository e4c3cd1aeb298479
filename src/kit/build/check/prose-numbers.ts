/**
 * Numbers in prose come from a component that names their origin. These may be typed: years and dates, ordinals, and names
 * that contain a figure. Everything else with a digit is a mistake.
 */
const ALLOWED = [
  /\b(1[89]|20)\d\d\b/g, // years
  /\b\d{1,2}\/(1[89]|20)\d\d\b/g, // Vietnamese months and quarters, 11/2025
  /\b\d{1,2}\/\d{1,2}(\/\d{4})?\b/g, // Vietnamese days, 21/11/2025
  /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(ngày|tháng|quý|chương|bước) \d{1,2}\b/gi,
  /\bQ[1-4]\b/g,
  /\b\d+(st|nd|rd|th)\b/g,
  /\bS&P (500|493)\b/g,
  /\bRussell 2000\b/g,
  /\bNasdaq-100\b/g,
  /\bH100\b/g,
  /\bCC BY 4\.0\b/g,
];

/** The first number that stands in a text without an origin, or undefined. */
export function strayNumber(text: string): string | undefined {
  let rest = text;
  for (const pattern of ALLOWED) rest = rest.replace(pattern, (found) => ' '.repeat(found.length));
  return rest.match(/[\d][\d.,]*\s?%?/)?.[0].trim();
}
