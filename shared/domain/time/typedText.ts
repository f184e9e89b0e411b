/** What a person typed in a day or time box, made comparable: small letters, single spaces, no full stop at the end. */
export function plainTyped(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/\.$/, '')
}
