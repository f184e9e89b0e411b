import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AlikeWords } from '../../../shared/contract/persons'
import { plural } from '../../../shared/text/plural'
import { api, call, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { ButtonRow } from '../../components/ButtonRow'
import { LinkButton } from '../../components/LinkButton'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { useFirstRows } from '../../components/useFirstRows'
import { AskAgain } from './RecordedTwice'

/** So many are shown at first: the list below is what people come for. */
const FIRST = 3

/** Words left as text that read the same: one answer links them all or leaves them, and nothing is linked without it. */
export function AlikeSection() {
  const may = useMay('persons.write')
  const alike = useQuery({ ...api.persons.alike.queryOptions(), enabled: may })
  const [answers, setAnswers] = useState(false)
  const rows = (alike.data ?? []).filter(({ notSame }) => notSame === null)
  const [shown, more] = useFirstRows(rows, FIRST)
  const answered = (alike.data ?? []).filter(({ notSame }) => notSame !== null)
  if (rows.length + answered.length === 0) return null
  return (
    <Section id="alike" heading="The same place or person?" note={String(rows.length)}>
      <QuestionList>
        {shown.map((row) => (
          <li key={keyOf(row)}>
            <Question row={row} />
          </li>
        ))}
      </QuestionList>
      <ButtonRow>
        {more}
        {answered.length > 0 && (
          <LinkButton onClick={() => setAnswers(!answers)}>
            {answers ? 'Hide what was answered' : `Answered “not the same”: ${answered.length}`}
          </LinkButton>
        )}
      </ButtonRow>
      {answers && (
        <QuestionList>
          {answered.map((row) => (
            <li key={keyOf(row)}>
              <p>
                {row.known === null
                  ? `“${row.words}” is not one and the same ${row.what}. `
                  : `“${row.words}” is not ${row.known.name}. `}
                {row.notSame && <AskAgain {...row.notSame} of={row.words} />}
              </p>
            </li>
          ))}
        </QuestionList>
      )}
    </Section>
  )
}

function keyOf({ what, words, known, notSame }: AlikeWords): string {
  return `${what} ${words} ${known?.id ?? ''} ${notSame?.id ?? ''}`
}

function Question({ row }: { readonly row: AlikeWords }) {
  const { what, words, known } = row
  const about = { what, words, targetId: known?.id ?? null }
  const done = { onSuccess: () => queryClient.invalidateQueries() }
  const link = useMutation({ mutationFn: () => call.persons.linkAll({ ...about, kind: null }), ...done })
  const differ = useMutation({
    mutationFn: () => call.persons.notSame({ what, of: { as: 'words', words, targetId: about.targetId } }),
    ...done,
  })
  return (
    <>
      <RefusalNotice error={link.error ?? differ.error} />
      <p>{alikeWords(row)}</p>
      <ButtonRow>
        <LinkButton label={`${yes(row)}, “${words}”`} onClick={() => link.mutate()}>
          {yes(row)}
        </LinkButton>
        <LinkButton label={`Not the same: “${words}”`} onClick={() => differ.mutate()}>
          Not the same
        </LinkButton>
      </ButtonRow>
    </>
  )
}

function yes({ known, what }: AlikeWords): string {
  return known === null ? `Yes: make it one ${what}` : `Yes: it is ${known.name}`
}

function alikeWords({ words, children, records, known }: AlikeWords): string {
  const where = `“${words}” stands in ${plural(records, 'record')} of ${plural(children, 'child', 'children')}`
  return known === null ? `${where}. Is it the same one?` : `${where}. Is it ${known.name}?`
}
