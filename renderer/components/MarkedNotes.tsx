import { Button, Textarea } from '@mantine/core'
import {
  memo,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { CodeOption } from '../../shared/codes/codeList'
import { newMark, rebaseMarks, splitByMarks, type Mark } from '../../shared/domain/interviews/marks'
import { Kbd } from './Kbd'
import { MOST_TYPED, tooLong } from './LineField'
import { MarkList, type KeptMark } from './MarkList'
import classes from './MarkedNotes.module.css'
import { useGrowing } from './useGrowing'

/** So many letters of a text the register keeps. */
const MOST_KEPT = 20_000

export interface MarkedNotesProps {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly value: string
  readonly marks: readonly KeptMark[]
  /** Kinds a passage can be marked as; the first goes with Alt+1. */
  readonly kinds: readonly CodeOption[]
  /** The text and its marks change together: typing moves the marks along. */
  readonly onChange: (value: string, marks: readonly KeptMark[]) => void
  readonly error?: string | undefined
  readonly rows?: number
  /** Words somebody else wrote: they can be marked, not changed. */
  readonly readOnly?: boolean
}

function MarkedNotesDrawn(props: MarkedNotesProps) {
  const { id, label, hint, value, marks, kinds, onChange, error, rows = 3, readOnly = false } = props
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useGrowing(box, value)
  // The tint of a long text comes a moment after its letters, which may not wait for it.
  const late = useDeferredValue(useMemo(() => ({ value, marks }), [value, marks]))
  const put = (kind: string) => {
    const area = box.current
    const range = chosen ?? (area === null ? null : { from: area.selectionStart, to: area.selectionEnd })
    const mark = range === null ? null : newMark(value, range.from, range.to, kind)
    setChosen(null)
    if (mark === null) return
    onChange(value, [...marks, { ...mark, id: crypto.randomUUID() }])
    area?.focus()
  }
  const byKey = (event: KeyboardEvent) => {
    const kind = event.altKey && !event.ctrlKey ? kinds[Number(event.key) - 1] : undefined
    if (kind === undefined) return
    event.preventDefault()
    put(kind.code)
  }
  return (
    <div>
      <Textarea
        ref={box}
        id={id}
        label={label}
        description={hint}
        value={value}
        error={error ?? tooLong(value, MOST_KEPT)}
        readOnly={readOnly}
        maxLength={MOST_TYPED}
        rows={rows}
        classNames={{ input: classes.input }}
        inputContainer={(input) => (
          <div className={classes.frame}>
            {marks.length > 0 && <Tinted text={late.value} marks={late.marks} box={box} />}
            {input}
          </div>
        )}
        onChange={({ currentTarget }) => {
          setChosen(null)
          onChange(currentTarget.value, rebaseMarks(marks, value, currentTarget.value))
        }}
        onSelect={({ currentTarget }) => setChosen(chosenIn(currentTarget))}
        onKeyDown={byKey}
      />
      {chosen !== null && (
        <div className={classes.kinds}>
          <span>Mark these words:</span>
          {kinds.map(({ code, label: kind }, index) => (
            <Button
              key={code}
              variant="default"
              size="compact-sm"
              rightSection={<Kbd keys={`Alt+${index + 1}`} />}
              onClick={() => put(code)}
            >
              {kind}
            </Button>
          ))}
        </div>
      )}
      <MarkList
        of={label}
        text={value}
        marks={marks}
        kinds={kinds}
        onChange={(next) => onChange(value, next)}
      />
    </div>
  )
}

/**
 * Text of several lines in which passages can be marked while writing: select words, then a button or Alt with a digit.
 * Marked passages are tinted in the box and listed below it.
 */
export const MarkedNotes = memo(MarkedNotesDrawn)

interface Chosen {
  readonly from: number
  readonly to: number
}

function chosenIn({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): Chosen | null {
  const nothing = value.slice(selectionStart, selectionEnd).trim() === ''
  return nothing ? null : { from: selectionStart, to: selectionEnd }
}

interface TintedProps {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly box: { readonly current: HTMLTextAreaElement | null }
}

/** What makes two boxes break their lines alike. */
const sameAs = [
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'direction',
] as const

/** The text once more behind the box, unseen but for the tint of its marked passages. */
const Tinted = memo(({ text, marks, box }: TintedProps) => {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [area, behind] = [box.current, sheet.current]
    if (area === null || behind === null) return undefined
    const follow = () => {
      const style = getComputedStyle(area)
      for (const name of sameAs) behind.style[name] = style[name]
      // A scroll bar takes room from the words.
      behind.style.width = `${area.offsetWidth - barWidth(area)}px`
      behind.scrollTop = area.scrollTop
    }
    follow()
    area.addEventListener('scroll', follow)
    const sizes = new ResizeObserver(follow)
    sizes.observe(area)
    return () => {
      area.removeEventListener('scroll', follow)
      sizes.disconnect()
    }
  }, [box])
  return (
    <div ref={sheet} className={classes.sheet} aria-hidden>
      {splitByMarks(text, marks).map((passage, index) =>
        passage.kinds.length === 0 ? (
          passage.text
        ) : (
          // A passage is known by its place: two may hold the same words.
          <mark key={index} className={classes.mark}>
            {passage.text}
          </mark>
        ),
      )}
      {'\n'}
    </div>
  )
})
Tinted.displayName = 'Tinted'

function barWidth(area: HTMLTextAreaElement): number {
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(area)
  return area.offsetWidth - area.clientWidth - parseFloat(borderLeftWidth) - parseFloat(borderRightWidth)
}
