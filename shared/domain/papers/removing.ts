import type { CodeOf } from '../../codes/codeList'
import type { markKind } from '../../codes/interviews'
import type { paperFor } from '../../codes/papers'
import { splitByMarks, type Mark } from '../interviews/marks'

/** What becomes of a passage that needs care on a paper for somebody. */
export type Decision = 'show' | 'remove'

/** Who asks for the paper. */
export type PaperFor = CodeOf<typeof paperFor>

type MarkKind = CodeOf<typeof markKind>

/**
 * To whom a passage of a kind is proposed to be shown; everybody else is proposed a paper without it. A person decides
 * each passage. Source: practice.md 12, exemptions (confirmed [S34]): third parties, serious harm test, a parent's request
 * against the child's wishes, police matters. Who needs it to keep the child safe is shown it: consent is not the basis of
 * safeguarding sharing (practice.md 8.4).
 */
const proposedToShow: Readonly<Record<MarkKind, readonly PaperFor[]>> = {
  third_party: ['host_authority', 'police'],
  not_to_parent: ['child', 'host_authority', 'police'],
  serious_harm: ['host_authority', 'police'],
  police: ['police'],
  // Family-court papers are for those the court lets read them (practice.md 12, unconfirmed): the authority that is a party.
  court: ['host_authority'],
}

/** Who gets neither a word of whoever must not be told, nor where they are. */
export const neverTold: readonly PaperFor[] = ['parent', 'other']

/**
 * What is proposed for a passage marked in these ways: removed as soon as one of them asks for it, or is unknown. Free text
 * nobody marked is proposed to be shown: it is asked about so that somebody reads it.
 */
export function proposedFor(kinds: readonly string[], to: PaperFor): Decision {
  const shown = kinds.every((kind) => (proposedToShow[kind as MarkKind] ?? []).includes(to))
  return shown ? 'show' : 'remove'
}

/**
 * What stands where something was removed. A third party is named as the reason; any other reason is kept to the council,
 * because "police" or "not to parent" would itself give away what the mark protects.
 */
export function removedWords(kinds: readonly string[]): string {
  return kinds.length > 0 && kinds.every((kind) => kind === 'third_party')
    ? '[removed: third party]'
    : '[removed]'
}

/** A text without the passages of some marks; passages that touch or overlap leave one trace. */
export function withoutPassages(text: string, removed: readonly Mark[]): string {
  const parts: { text: string; kinds: readonly string[] }[] = []
  for (const { text: words, kinds } of splitByMarks(text, removed)) {
    const last = parts.at(-1)
    if (last !== undefined && last.kinds.length > 0 && kinds.length > 0)
      parts[parts.length - 1] = { text: '', kinds: [...last.kinds, ...kinds] }
    else parts.push({ text: words, kinds })
  }
  return parts.map(({ text: words, kinds }) => (kinds.length === 0 ? words : removedWords(kinds))).join('')
}

/** Traces of earlier removing: words are not looked for inside them. */
const trace = /(\[removed[^\]]*\])/u

/**
 * A text without some words wherever they stand as whole words, whatever their capitals.
 *
 * @param left what stands in their place
 */
export function withoutWords(
  text: string,
  words: readonly string[],
  left = removedWords(['third_party']),
): string {
  const sought = wordsPattern(words)
  if (sought === null) return text
  return text
    .split(trace)
    .map((part) => (trace.test(part) ? part : part.replaceAll(sought, left)))
    .join('')
}

/** How often words stand in a text as whole words, traces of removing apart. */
export function timesStanding(text: string, words: string): number {
  const sought = wordsPattern([words])
  if (sought === null) return 0
  return text
    .split(trace)
    .filter((part) => !trace.test(part))
    .reduce((count, part) => count + (part.match(sought)?.length ?? 0), 0)
}

/** Longest first, so that "Kyle Marsh" is not left as "[removed] Marsh"; any space or apostrophe stands for any other. */
function wordsPattern(words: readonly string[]): RegExp | null {
  const sought = words
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((each) =>
      each
        .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
        .replaceAll(/['’]/g, "['’]")
        .replaceAll(/\s+/g, String.raw`\s+`),
    )
  if (sought.length === 0) return null
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${sought.join('|')})(?![\p{L}\p{N}])`, 'giu')
}
