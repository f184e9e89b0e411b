import type { LineMatched, SheetLine } from '../../../shared/contract/catchUp'
import { UNKNOWN, type Moment } from '../../../shared/domain/time/moment'
import { isBlankMoment, textOrNull, type Collector } from '../../components/collect'
import { emptyMoment, type MomentEntry } from '../../components/momentEntry'
import { childFormFromSearch } from '../children/childForm'

/** The child of a line: chosen, or the words typed for somebody new. */
export type TypedChild =
  | { readonly is: 'known'; readonly id: string; readonly label: string }
  | { readonly is: 'new'; readonly typed: string }

/** What a person decided about a line; null while Homeward's own reading stands. */
export type LineChoice = SheetLine['as'] | null

/** One line as typed: plain data, kept in the draft. */
export interface TypedLine {
  readonly key: number
  readonly child: TypedChild | null
  readonly type: 'M' | 'A' | null
  readonly from: MomentEntry
  readonly back: MomentEntry
  readonly backTimeNotKnown: boolean
  readonly reference: string
  readonly note: string
  readonly choice: LineChoice
  readonly between: MomentEntry
}

export interface TypedSheet {
  readonly received: MomentEntry
  readonly source: string | null
  readonly lines: readonly TypedLine[]
}

/**
 * A line nobody typed in.
 *
 * @param key tells it from the other lines while the sheet is open
 */
export function emptyLine(key: number): TypedLine {
  return {
    key,
    child: null,
    type: null,
    from: emptyMoment,
    back: emptyMoment,
    backTimeNotKnown: false,
    reference: '',
    note: '',
    choice: null,
    between: emptyMoment,
  }
}

/** Three lines to begin with; more come as they are needed. */
export const emptySheet: TypedSheet = {
  received: emptyMoment,
  source: null,
  lines: [1, 2, 3].map(emptyLine),
}

/** Whether anything was typed in a line; an empty one is left out when the sheet is saved. */
export function isUsed(line: TypedLine): boolean {
  const { child, type, from, back, reference, note } = line
  return (
    child !== null || type !== null || !isBlankMoment(from) || !isBlankMoment(back) || reference + note !== ''
  )
}

/** What a line will be, as far as it can be told without asking. */
export function readingOf(line: TypedLine, match: LineMatched | undefined): LineChoice {
  if (line.choice !== null) return line.choice
  if (match === undefined || match.kind === 'new') return 'new'
  if (match.kind === 'same') return 'same'
  return match.kind === 'recorded' ? 'skip' : null
}

/** Ids of a line's boxes. */
export const fieldsOf = (line: number) => ({
  child: `lines.${line}`,
  type: `lines.${line}.type`,
  from: `lines.${line}.from`,
  back: `lines.${line}.back`,
  reference: `lines.${line}.reference`,
  note: `lines.${line}.note`,
  choice: `lines.${line}.as`,
  between: `lines.${line}.between`,
})

/** Reads one line for the call; what has to be put right goes to `collect`, named by the line's number. */
export function lineForCall(
  line: TypedLine,
  at: number,
  match: LineMatched | undefined,
  collect: Collector,
): SheetLine | null {
  const ids = fieldsOf(at)
  const say = (id: string, message: string) => collect.add(id, `Line ${at + 1}: ${message}`)
  if (line.child === null) say(ids.child, 'say which child it is, or type what is known of one.')
  if (line.type === null) say(ids.type, 'missing or away?')
  const from = collect.moment(ids.from, line.from)
  const as = readingOf(line, match)
  if (as === null) say(ids.choice, 'the same absence, or back in between?')
  const between = as === 'between' ? collect.moment(ids.between, line.between) : UNKNOWN
  const back = backOf(line, ids.back, collect)
  if (line.child === null || line.type === null || as === null) return null
  return {
    child: line.child.is === 'known' ? { is: 'known', id: line.child.id } : newChild(line.child.typed),
    type: line.type,
    from,
    back,
    reference: textOrNull(line.reference),
    note: textOrNull(line.note),
    as,
    between,
  }
}

/** Nothing typed means not back; a tick says back, though nobody can say when. */
function backOf({ back, backTimeNotKnown }: TypedLine, id: string, collect: Collector): Moment | null {
  if (backTimeNotKnown) return UNKNOWN
  return isBlankMoment(back) ? null : collect.moment(id, back)
}

function newChild(typed: string): SheetLine['child'] {
  const { forename, surname, describedAs } = childFormFromSearch(typed)
  return { is: 'new', forename, surname, describedAs: forename + surname === '' ? describedAs || typed : '' }
}
