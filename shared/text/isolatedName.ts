/** Letters written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const [OPEN, CLOSE] = ['\u2068', '\u2069']

/**
 * A name as it stands in a line with other words: one from right to left would draw the dates and numbers after it to its
 * other side ("first strong isolate", UAX #9 rule X5c; what `bdi` does, for titles and labels too, which hold no elements).
 */
export function isolatedName(name: string): string {
  return RIGHT_TO_LEFT.test(name) && !name.startsWith(OPEN) ? `${OPEN}${name}${CLOSE}` : name
}
