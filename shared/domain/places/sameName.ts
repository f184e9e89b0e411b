import { plainName } from '../children/names'

/**
 * Names of places and people made comparable, so that "the Arcade", "Arcade" and "at the arcade" are proposed as one
 * (proposal). Never enough to link by itself: a person says what is meant.
 */

const leading = /^(?:at|in|near|by|outside|the|a|an|mr|mrs|ms|miss|called|man|woman|someone|somebody) /

const shortForms: Readonly<Record<string, string>> = {
  st: 'street',
  rd: 'road',
  ave: 'avenue',
  sq: 'square',
  ln: 'lane',
  pk: 'park',
  ctr: 'centre',
  center: 'centre',
}

/** Words that name no place or person in particular: every child has a home and a friend. */
const nobodyInParticular = new Set(
  [
    'home|house|flat|street|road|park|town|town centre|city centre|shop|shops|school|placement|care home',
    'hospital|police station|station|bus stop|bus station|train station|unknown|not known|none|n|other|yes|no',
    'friend|friends|friends house|friends flat|boyfriend|boyfriends|girlfriend|girlfriends|mum|mums|dad|dads',
    'nan|nans|nan s|nanas|grandma|grandmas|mother|father|sister|brother|cousin|aunt|uncle|family|parents',
    'partner|mate|mates|a mate|adult|adults|stranger|strangers|group|others',
  ].flatMap((line) => line.split('|')),
)

/** A name without articles, marks and short forms; empty where it names nothing in particular. */
export function sameNameKey(name: string): string {
  let plain = plainName(name)
  while (leading.test(plain)) plain = plain.replace(leading, '')
  const whole = plain
    .split(' ')
    .map((word) => shortForms[word] ?? word)
    .join(' ')
  return whole.length < 3 || nobodyInParticular.has(whole) ? '' : whole
}

/** Every name something goes by: its own, and the others, one a line. */
export function nameKeys(name: string, alsoCalled: string | null): string[] {
  const all = [name, ...(alsoCalled ?? '').split(/\n|;/)].map(sameNameKey)
  return [...new Set(all.filter((key) => key !== ''))]
}
