import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { codeLists } from '../../../../shared/codes'
import { blameHints } from '../../../../shared/domain/interviews/blameHints'
import type { MarkedField } from '../../../../shared/domain/interviews/markedFields'
import { api } from '../../../app/api'
import { problemOf } from '../../../components/ErrorSummary'
import { MarkedNotes } from '../../../components/MarkedNotes'
import type { KeptMark } from '../../../components/MarkList'
import { RuleNotes } from '../../../components/RuleNotes'
import { steady } from '../../../components/useFields'
import { marksKey, type InterviewForm } from '../interviewForm'
import type { PartProps } from './FormParts'

/** Texts of the form in which passages can be marked; what the child wrote on screen is none of them. */
export type WrittenField = MarkedField & keyof InterviewForm

export interface MarkedTextProps extends PartProps {
  readonly name: WrittenField
  readonly label: string
  readonly hint?: string
  readonly rows?: number
  /** Somebody's own words as they were said: nobody is told how to put them. */
  readonly verbatim?: boolean
}

/** A text of the interview: passages can be marked, and words that can blame are pointed at, quietly. */
export function MarkedText({ name, label, hint, rows, verbatim = false, fields, problems }: MarkedTextProps) {
  const key = marksKey(name)
  const text = fields.values[name]
  const { set } = fields
  const change = steady(set, key, () => (value: string, marks: readonly KeptMark[]) => {
    set({ [name]: value, [key]: marks })
  })
  return (
    <div>
      <MarkedNotes
        id={`facts.${name}`}
        label={label}
        hint={hint}
        rows={rows}
        value={text}
        marks={fields.values[key]}
        kinds={codeLists.markKind.codes}
        onChange={change}
        error={problemOf(problems, `facts.${name}`) ?? problemOf(problems, `facts.marks.${name}`)}
      />
      {!verbatim && <BlameHints text={text} />}
    </div>
  )
}

/** "Words that can blame: absconded. Perhaps: went missing, left." A hint, never a block. */
function BlameHints({ text }: { readonly text: string }) {
  const settings = useQuery(api.settings.get.queryOptions())
  // A hint may come a moment after the letters; the letters may not wait for it.
  const late = useDeferredValue(text)
  const words = settings.data?.blamingWords
  const hints = useMemo(() => blameHints(late, words ?? []), [late, words])
  return (
    <RuleNotes
      notes={hints.map(({ found, perhaps }) => ({
        message: `Words that can blame: “${found}”. Perhaps: ${perhaps}.`,
        rule: null,
      }))}
    />
  )
}
