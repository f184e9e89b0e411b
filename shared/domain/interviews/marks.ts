/**
 * Marks on passages of an interview: third party, not to the parent, serious harm, police (practice.md 12, exemptions:
 * marks on sentences). A mark is a range of characters over one text, with the words it was put on.
 */
export interface Mark {
  /** Code of the list `markKind`. */
  readonly kind: string
  /** First character, from 0 (UTF-16 code units, as a text box counts). */
  readonly start: number
  /** One past the last character; null once the passage is gone from the text: the mark is lost, not dropped. */
  readonly end: number | null
  /** The words as they were marked, or as somebody last confirmed them. */
  readonly quote: string
}

/** How a mark stands in its text: as it was marked, its words changed since, or its passage gone. */
export type MarkState = 'whole' | 'changed' | 'lost'

/** @param text the text the mark is over, as it is now */
export function markState(mark: Mark, text: string): MarkState {
  if (mark.end === null) return 'lost'
  return text.slice(mark.start, mark.end) === mark.quote ? 'whole' : 'changed'
}

/** The words a mark covers now; what it covered when it was lost. */
export function markedWords(mark: Mark, text: string): string {
  return mark.end === null ? mark.quote : text.slice(mark.start, mark.end)
}

/** Marks a passage; spaces at its ends are left out. Null where nothing but space is chosen. */
export function newMark(text: string, from: number, to: number, kind: string): Mark | null {
  const chosen = text.slice(from, to)
  const quote = chosen.trim()
  if (quote === '') return null
  const start = from + chosen.indexOf(quote)
  return { kind, start, end: start + quote.length, quote }
}

/** The one stretch in which two texts differ. */
interface Change {
  readonly from: number
  /** One past its last character in the text before. */
  readonly to: number
  /** How many characters longer the text became. */
  readonly longer: number
}

/**
 * Moves marks along with an edit of their text, so that none ever comes to stand on other words: a mark before or after
 * what changed keeps its words; one whose own words were edited keeps the ends that are left; one whose words were
 * replaced goes to where they stand now, if that is plain, and is lost otherwise. A lost one comes back when its
 * words do.
 *
 * @param before the text the marks are over
 * @param after the text as it is now
 */
export function rebaseMarks<M extends Mark>(
  marks: readonly M[],
  before: string,
  after: string,
): readonly M[] {
  if (before === after || marks.length === 0) return marks
  const changes = changesBetween(before, after)
  return marks.map((mark) => ({ ...mark, ...rangeAfter(mark, changes, before, after) }))
}

type Range = Pick<Mark, 'start' | 'end'>

/** One edit told as early and as late in the text as it can be. */
interface Changes {
  readonly early: Change
  readonly late: Change
}

function rangeAfter(mark: Mark, { early, late }: Changes, before: string, after: string): Range {
  const { start, end } = mark
  if (end === null) return onlyPlaceOf(mark.quote, after) ?? { start, end }
  // Where letters repeat, an edit can be told in several ways: one that leaves the words whole is meant.
  if (end <= late.from) return { start, end }
  if (start >= early.to) return { start: start + early.longer, end: end + early.longer }
  const words = before.slice(start, end)
  if (start <= late.from && end >= late.to) return edited(mark, { start, end }, late, words, after)
  return placeInChange(words, mark, late, before, after) ?? restOf({ start, end }, late)
}

/** The change lies inside the mark: the mark keeps both its ends, with whatever now stands between them. */
function edited(
  mark: Mark,
  range: { start: number; end: number },
  change: Change,
  words: string,
  after: string,
): Range {
  const moved = { start: range.start + change.longer, end: range.end + change.longer }
  if (after.slice(range.start, range.end) === words) return range
  if (moved.start >= 0 && after.slice(moved.start, moved.end) === words) return moved
  const wholly = range.start === change.from && range.end === change.to
  if (wholly) return onlyPlaceOf(mark.quote, after) ?? lost(change.from)
  const end = range.end + change.longer
  return end <= range.start ? lost(range.start) : { start: range.start, end }
}

/** Part of the mark lies outside what was replaced: that part stays marked. */
function restOf({ start, end }: { start: number; end: number }, { from, to, longer }: Change): Range {
  if (start < from) return { start, end: from }
  if (end > to) return { start: to + longer, end: end + longer }
  return lost(from)
}

/**
 * Where the words stand in the replaced stretch: the first for the first, the second for the second, as long as there
 * are as many of them as before.
 */
function placeInChange(
  words: string,
  { start }: Mark,
  change: Change,
  before: string,
  after: string,
): Range | null {
  const [old, now] = [placesOf(words, before), placesOf(words, after)]
  if (old.length !== now.length) return null
  const place = now[old.indexOf(start)]
  if (place === undefined || place < change.from || place + words.length > change.to + change.longer)
    return null
  return { start: place, end: place + words.length }
}

function onlyPlaceOf(words: string, text: string): Range | null {
  const [first, second] = placesOf(words, text)
  return first === undefined || second !== undefined ? null : { start: first, end: first + words.length }
}

/** Every place the words begin at, overlapping ones too. */
function placesOf(words: string, text: string): number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

function lost(at: number): Range {
  return { start: at, end: null }
}

/** What is the same at the beginning and at the end is left out; a letter of two code units is never cut. */
function changesBetween(before: string, after: string): Changes {
  const most = Math.min(before.length, after.length)
  const [prefix, suffix] = [samePrefix(before, after, most), sameSuffix(before, after, most)]
  const longer = after.length - before.length
  return {
    late: { from: prefix, to: before.length - sameSuffix(before, after, most - prefix), longer },
    early: { from: samePrefix(before, after, most - suffix), to: before.length - suffix, longer },
  }
}

function samePrefix(before: string, after: string, most: number): number {
  let same = 0
  while (same < most && before[same] === after[same]) same += 1
  return same > 0 && isFirstHalf(before.charCodeAt(same - 1)) ? same - 1 : same
}

function sameSuffix(before: string, after: string, most: number): number {
  let same = 0
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1
  return same > 0 && isSecondHalf(before.charCodeAt(before.length - same)) ? same - 1 : same
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** A stretch of a text under one set of marks. */
export interface Passage {
  readonly text: string
  /** Codes of the list `markKind`, in the list's order of first use; empty where nothing is marked. */
  readonly kinds: readonly string[]
}

/**
 * Cuts a text where marks begin and end, in order, nothing left out: what a paper needs to leave marked passages away,
 * and a screen to show them. Lost marks cover nothing; ask `markState` for them.
 */
export function splitByMarks(text: string, marks: readonly Mark[]): readonly Passage[] {
  const live = marks.flatMap(({ kind, start, end }) => {
    const [from, to] = [clamp(start, text), clamp(end ?? 0, text)]
    return end === null || to <= from ? [] : [{ kind, from, to }]
  })
  const edges = [...new Set([0, text.length, ...live.flatMap(({ from, to }) => [from, to])])].toSorted(
    (a, b) => a - b,
  )
  const passages = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0
    const covering = live.filter((mark) => mark.from <= from && mark.to >= to)
    return { text: text.slice(from, to), kinds: [...new Set(covering.map(({ kind }) => kind))].toSorted() }
  })
  return passages
}

function clamp(position: number, text: string): number {
  return Math.min(Math.max(position, 0), text.length)
}
