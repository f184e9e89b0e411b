/**
 * Names made comparable. Council systems spell one child's name in many ways: accents dropped, hyphens and
 * apostrophes in or out, forename and surname the other way round, Mohammed and Muhammad (users.md 2; proposal).
 */

/** Letters that do not come apart into a plain letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Short forms that no rule of spelling leads to. */
const SHORT_FORMS: Readonly<Record<string, string>> = { md: 'mohammed', mohd: 'mohammed', muhd: 'mohammed' }

/** A name in small plain letters and digits, its parts set apart by single spaces. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßøæœłđðþı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll(/['’‘ʼʻ`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The parts of a name; a name of several parts also as one word, so that "O Brien" is found as "obrien". */
export function nameTokens(name: string): string[] {
  const plain = plainName(name)
  if (plain === '') return []
  const parts = plain.split(' ')
  return parts.length === 1 ? parts : [...parts, parts.join('')]
}

/** The word a short form stands for, or the word itself. */
export function spokenForm(token: string): string {
  return SHORT_FORMS[token] ?? token
}

/** What a word sounds like when it is written by somebody who only heard it: consonants alone, in families. */
export function soundKey(token: string): string {
  const spelled = spokenForm(token)
    .replaceAll(/(.)\1+/g, '$1')
    .replaceAll(/^(?:kn|gn|pn)/g, 'n')
    .replaceAll(/^wr/g, 'r')
    .replaceAll(/^x/g, 's')
    // Irish: Siobhan, Niamh, Aoibhe.
    .replaceAll(/(?<=i[ao]?)[bm]h/g, 'f')
    .replaceAll('kh', 'k')
    .replaceAll('tch', 'ch')
    .replaceAll('ph', 'f')
    .replaceAll(/sch|sh/g, 's')
    .replaceAll('th', 't')
    .replaceAll('ck', 'k')
    .replaceAll(/ch(?=[lr])/g, 'k')
    .replaceAll('gh', '')
    .replaceAll(/c(?=[eiy])/g, 's')
    .replaceAll(/c(?!h)/g, 'k')
    .replaceAll(/g(?=[eiy])/g, 'j')
    .replaceAll('q', 'k')
    .replaceAll('x', 'ks')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
  const [first = '', ...rest] = spelled
  return (
    (first === 'y' || !'aeiou'.includes(first) ? first : 'a') + rest.join('').replaceAll(/[aeiouyhw]/g, '')
  )
}
