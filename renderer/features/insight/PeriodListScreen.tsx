import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { localDateOf } from '../../../shared/domain/time/london'
import {
  periodListNeeds,
  periodLists,
  type AskedPeriodList,
  type PeriodListKind,
} from '../../../shared/contract/periodLists'
import { lastWhole } from '../../../shared/returns/figures/namedPeriods'
import { api } from '../../app/api'
import { May } from '../../app/May'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import type { FoundChild } from '../../app/shell/useChildSearch'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useNow } from '../../components/useNow'
import { Words } from '../../components/Words'
import { ChildPicker } from '../children/ChildPicker'
import { PaperScreen } from '../documents/PaperScreen'
import { SaveTable } from '../documents/SaveTable'
import { PeriodPicker } from '../figures/PeriodPicker'
import { periodListWords } from './periodListWords'
import { PeriodListParts } from './PeriodListParts'

const back = { label: 'Insight', to: paths.insight }

/** A list about a period: on the page, on paper and as a table. */
export function PeriodListScreen() {
  const asked = useParam('list')
  const list = periodLists.find((kind) => kind === asked)
  return list === undefined ? null : <OneList key={list} list={list} />
}

function OneList({ list }: { readonly list: PeriodListKind }) {
  const today = localDateOf(useNow())
  const [period, setPeriod] = useState(() => lastWhole('quarter', today))
  const [child, setChild] = useState<FoundChild | null>(null)
  const [onPaper, setOnPaper] = useState(false)
  const may = useMay(periodListNeeds[list])
  const mayPrint = useMay('documents.print')
  const { title, mayGo, file } = periodListWords[list]
  const asked: AskedPeriodList | null =
    list !== 'accessByChild'
      ? { list, ...period }
      : child === null
        ? null
        : { list, ...period, childId: child.id }
  if (!may)
    return (
      <Page title={title} back={back}>
        <p>Your role may not open this list.</p>
      </Page>
    )
  if (onPaper && asked !== null)
    return (
      <PaperScreen
        which={{ kind: 'periodList', asked }}
        title={title}
        back={back}
        mayGo={mayGo}
        then={<LinkButton onClick={() => setOnPaper(false)}>Back to the list</LinkButton>}
      />
    )
  return (
    <Page
      title={title}
      back={back}
      action={mayPrint && asked !== null && <Button onClick={() => setOnPaper(true)}>Make the paper</Button>}
    >
      {list === 'accessByChild' && <WhichChild child={child} onPick={setChild} />}
      <PeriodPicker period={period} onChange={setPeriod} />
      {asked !== null && (
        <>
          <ListOnPage asked={asked} />
          <May permission="documents.print">
            <SaveTable what={{ kind: 'periodList', asked }} name={`${file}-${period.from}-to-${period.to}`} />
          </May>
        </>
      )}
    </Page>
  )
}

function ListOnPage({ asked }: { readonly asked: AskedPeriodList }) {
  const found = useQuery({
    ...api.reports.list.queryOptions({ input: asked }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <RefusalNotice error={found.error} />
      {found.data !== undefined && (
        <>
          <Words>
            <p>{found.data.about}</p>
          </Words>
          <PeriodListParts list={found.data} />
        </>
      )}
    </>
  )
}

/** Whose record: chosen by a search, changed by another one. */
function WhichChild(props: {
  readonly child: FoundChild | null
  readonly onPick: (child: FoundChild | null) => void
}) {
  const { child, onPick } = props
  const mayFind = useMay('children.read')
  if (!mayFind) return <p>Children are found by those who may open their records: ask one of them.</p>
  if (child === null) return <ChildPicker label="Whose record?" exceptId="" onPick={onPick} />
  return (
    <Words>
      <p>
        The record of {child.label}.{' '}
        <LinkButton onClick={() => onPick(null)}>Choose another child</LinkButton>
      </p>
    </Words>
  )
}
