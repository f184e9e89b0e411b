import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { plainDateWords, clockAndDayWords } from '../../../../shared/domain/time/words'
import { api } from '../../../app/api'
import { paths } from '../../../app/paths'
import { useChildSearch, type FoundChild } from '../../../app/shell/useChildSearch'
import { AppLink } from '../../../components/AppLink'
import { Banner } from '../../../components/Banner'
import { Empty } from '../../../components/Empty'
import { LineField } from '../../../components/LineField'
import { RecordTable, type Column } from '../../../components/RecordTable'
import { Section } from '../../../components/Section'
import { StatusWord } from '../../../components/StatusWord'
import { useNow } from '../../../components/useNow'
import { childFormFromSearch } from '../../children/childForm'
import { NewChildForm } from '../../children/NewChildForm'

const RESULTS_ID = 'found-children'

export interface FindChildProps {
  readonly onChild: (childId: string) => void
  /** Chosen by Ctrl+M once more: the child, and that it is missing. */
  readonly onMissing: (childId: string) => void
}

/** Find first: a child is looked for before it can be written down anew. */
export function FindChild({ onChild, onMissing }: FindChildProps) {
  const [text, setText] = useState('')
  const [adding, setAdding] = useState(false)
  const { found, searching, settle } = useChildSearch(text)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const choose = (child: FoundChild) => {
    settle(child.id)
    onChild(child.id)
  }
  const press = (event: KeyboardEvent) => {
    const toRows = event.key === 'ArrowDown' || (event.key === 'Enter' && found.length > 1)
    const [only] = found
    const again = event.ctrlKey && !event.shiftKey && event.key.toLowerCase() === 'm'
    if (again && only && found.length === 1) {
      // Not the shortcut that opens this screen: that one would begin anew.
      event.stopPropagation()
      settle(only.id)
      onMissing(only.id)
    } else if (event.key === 'Enter' && found.length === 1 && only) choose(only)
    else if (toRows) focusFirstRow()
    else return
    event.preventDefault()
  }
  if (adding)
    return (
      <Section id="new-child" heading="A child the register does not know">
        <NewChildForm
          initial={childFormFromSearch(text)}
          purpose="missing"
          draftId={null}
          onChild={onChild}
          onCancel={() => setAdding(false)}
        />
      </Section>
    )
  return (
    <>
      <UnsavedOnes />
      <LineField
        id="find"
        label="Which child?"
        hint="Name, reference or date of birth; the spelling need not be right. When one child is left, Enter chooses it, and Ctrl+M chooses it as missing."
        value={text}
        onChange={setText}
        inputRef={box}
        onKeyDown={press}
        maxLength={100}
      />
      {text.trim() !== '' && <Results found={found} searching={searching} onChoose={choose} />}
      {text.trim().length > 1 && !searching && (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {found.length === 0 ? 'Add a new child' : 'None of these: a new child'}
          </Button>
        </div>
      )}
      {text.trim().length > 1 && !searching && found.length === 0 && (
        <p>
          A restricted child is found by the whole name or the reference alone:{' '}
          <AppLink to={paths.handInNotice()}>hand in a notice</AppLink>.
        </p>
      )}
    </>
  )
}

interface ResultsProps {
  readonly found: readonly FoundChild[]
  readonly searching: boolean
  readonly onChoose: (child: FoundChild) => void
}

function Results({ found, searching, onChoose }: ResultsProps) {
  return (
    <div id={RESULTS_ID}>
      <RecordTable
        caption="Children found"
        columns={columns}
        rows={found}
        rowKey={({ id }) => id}
        onOpen={onChoose}
        empty={
          <Empty>{searching ? 'Looking…' : 'Nobody in this register is called anything like that.'}</Empty>
        }
      />
    </div>
  )
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>(`#${RESULTS_ID} tbody button`)?.focus()
}

const columns: readonly Column<FoundChild>[] = [
  { key: 'child', heading: 'Child', cell: ({ label }) => label },
  {
    key: 'born',
    heading: 'Born',
    cell: ({ dob, age }) => (dob === null ? '–' : `${plainDateWords(dob)}${age === null ? '' : `, ${age}`}`),
  },
  { key: 'ref', heading: 'Reference', cell: ({ localRef }) => localRef ?? '–' },
  { key: 'status', heading: 'Care status', cell: ({ careStatus }) => careStatus ?? '–' },
  {
    key: 'now',
    heading: 'Now',
    cell: ({ missingNow }) => (missingNow ? <StatusWord meaning="now">missing now</StatusWord> : ''),
  },
]

/** The person's own unsaved ones: a lock or a crash may have come in between. */
function UnsavedOnes() {
  const now = useNow()
  const drafts = useQuery(api.drafts.list.queryOptions())
  const mine = (drafts.data ?? []).filter(
    ({ kind, mine: own, child }) => kind === 'recordMissing' && own && child !== null,
  )
  return mine.map(({ id, child, savedAt }) => (
    <Banner
      key={id}
      tone="soon"
      title={`Not saved yet: ${child?.label ?? ''}`}
      action={<AppLink to={paths.recordMissing({ draft: id })}>Go on</AppLink>}
    >
      You were recording this child as missing; draft kept {clockAndDayWords(savedAt, now)}.
    </Banner>
  ))
}
