import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LineMatched } from '../../../shared/contract/catchUp'
import { UNKNOWN } from '../../../shared/domain/time/moment'
import { api, call } from '../../app/api'
import { useDraft, type DraftState } from '../../app/drafts/useDraft'
import { nowInstant } from '../../components/clock'
import { Collector } from '../../components/collect'
import { readMoment } from '../../components/momentEntry'
import { useSaving, type Saving } from '../../components/useSaving'
import { emptyLine, emptySheet, isUsed, lineForCall, type TypedLine, type TypedSheet } from './sheet'

/** What became of the lines of a sheet, in their order. */
export type Keyed = Awaited<ReturnType<(typeof call)['catchUp']['save']>>

/** A catch-up sheet while it is keyed in. */
export interface SheetWork {
  readonly sheet: TypedSheet
  readonly saving: Saving
  readonly draft: DraftState
  /** The sheet that was saved last, until the next is begun. */
  readonly keyed: Keyed | null
  readonly matchOf: (line: TypedLine) => LineMatched | undefined
  readonly set: (part: Partial<TypedSheet>) => void
  readonly setLine: (key: number, part: Partial<TypedLine>) => void
  readonly addLine: () => void
  readonly removeLine: (key: number) => void
  readonly save: () => Promise<void>
  readonly begin: () => void
}

/** @param draftId a draft to go on with, from the address */
export function useSheet(draftId: string | null): SheetWork {
  const [sheet, setSheet] = useState(emptySheet)
  const [keyed, setKeyed] = useState<Keyed | null>(null)
  const saving = useSaving()
  const used = sheet.lines.filter(isUsed)
  const draft = useDraft<TypedSheet>({
    kind: 'catchUp',
    draftId,
    body: sheet,
    worthKeeping: used.length > 0 && keyed === null,
    onRestore: setSheet,
  })
  const matchOf = useMatches(used)
  const set = (part: Partial<TypedSheet>) => setSheet((held) => ({ ...held, ...part }))
  const setLines = (change: (lines: readonly TypedLine[]) => readonly TypedLine[]) =>
    setSheet((held) => ({ ...held, lines: change(held.lines) }))
  const save = async () => {
    // Empty lines go to the end: a line is called by the same number here as by the register, which gets the others alone.
    setLines((lines) => [...lines.filter(isUsed), ...lines.filter((line) => !isUsed(line))])
    const collect = new Collector(nowInstant())
    const received = collect.moment(
      'received',
      sheet.received,
      'Say when the notices reached the council; the day is enough.',
    )
    const lines = used.flatMap((line, at) => lineForCall(line, at, matchOf(line), collect) ?? [])
    if (used.length === 0) collect.add('lines.0', 'Type at least one line.')
    await saving.save(collect.problems, async () => {
      setKeyed(
        await call.catchUp.save({
          received,
          source: sheet.source,
          lines,
          draftId: await draft.idForSaving(),
        }),
      )
      await draft.startAgain()
    })
  }
  return {
    sheet,
    saving,
    draft,
    keyed,
    matchOf,
    set,
    setLine: (key, part) =>
      setLines((lines) => lines.map((line) => (line.key === key ? { ...line, ...part } : line))),
    addLine: () =>
      setLines((lines) => [...lines, emptyLine(Math.max(0, ...lines.map(({ key }) => key)) + 1)]),
    removeLine: (key) => setLines((lines) => lines.filter((line) => line.key !== key)),
    save,
    begin: () => {
      setSheet(emptySheet)
      setKeyed(null)
    },
  }
}

/** Asks which episode each line is about, whenever a child or a beginning changes. */
function useMatches(used: readonly TypedLine[]): (line: TypedLine) => LineMatched | undefined {
  const now = nowInstant()
  const lines = used.map(({ child, from }) => {
    const read = readMoment(from, now)
    return {
      childId: child?.is === 'known' ? child.id : null,
      from: read.kind === 'ok' ? read.moment : UNKNOWN,
    }
  })
  const { data } = useQuery({
    ...api.catchUp.match.queryOptions({ input: { lines } }),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
  })
  const keys = used.map(({ key }) => key)
  return ({ key }) => data?.[keys.indexOf(key)]
}
