import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AlikeWords } from '../../../shared/contract/persons'
import { plural } from '../../../shared/text/plural'
import { api, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { LinkButton } from '../../components/LinkButton'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'

/** So many are shown at first: the list below is what people come for. */
const FIRST = 3

/** Words left as text that read the same: one answer links them all, and nothing is linked without it. */
export function AlikeSection() {
  const may = useMay('persons.write')
  const alike = useQuery({ ...api.persons.alike.queryOptions(), enabled: may })
  const [all, setAll] = useState(false)
  const rows = alike.data ?? []
  const link = useMutation(
    api.persons.linkAll.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  if (rows.length === 0) return null
  return (
    <Section id="alike" heading="The same place or person?" note={String(rows.length)}>
      <RefusalNotice error={link.error} />
      <QuestionList>
        {(all ? rows : rows.slice(0, FIRST)).map((row) => (
          <li key={`${row.what} ${row.words}`}>
            <p>{alikeWords(row)}</p>
            <LinkButton
              label={`${yes(row)}, “${row.words}”`}
              onClick={() =>
                link.mutate({ what: row.what, words: row.words, targetId: row.known?.id ?? null, kind: null })
              }
            >
              {yes(row)}
            </LinkButton>
          </li>
        ))}
      </QuestionList>
      {rows.length > FIRST && (
        <LinkButton onClick={() => setAll(!all)}>{all ? 'Show fewer' : `Show all ${rows.length}`}</LinkButton>
      )}
    </Section>
  )
}

function yes({ known, what }: AlikeWords): string {
  return known === null ? `Yes: make it one ${what}` : `Yes: it is ${known.name}`
}

function alikeWords({ words, children, records, known }: AlikeWords): string {
  const where = `“${words}” stands in ${plural(records, 'record')} of ${plural(children, 'child', 'children')}`
  return known === null ? `${where}. Is it the same one?` : `${where}. Is it ${known.name}?`
}
