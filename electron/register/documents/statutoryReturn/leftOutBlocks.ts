import type { YearView } from '../../../../shared/contract/returns'
import { exactly } from '../../../../shared/domain/time/moment'
import { exactWords } from '../../../../shared/domain/time/words'
import { plural } from '../../../../shared/text/plural'
import type { Block, Cell } from '../kit/model'

/** Episodes that are not in the file and why, pairs to look at, and what changed since the last export. */
export function leftOutBlocks(view: YearView): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Left out of the file, and why' },
    ...reasonBlocks(view),
    { kind: 'heading', level: 2, text: 'Two incidents on one day' },
    pairsBlock(view),
    { kind: 'heading', level: 2, text: 'Since the last export of this year' },
    { kind: 'paragraph', text: sinceWords(view) },
  ]
}

/** Those of other years come as one counted line without an episode; the others are counted by reason and listed. */
function reasonBlocks({ leftOut }: YearView): Block[] {
  if (leftOut.length === 0)
    return [{ kind: 'paragraph', text: 'Nothing: every episode of the register stands in the file.' }]
  const listed = leftOut.filter(({ episodeId }) => episodeId !== null)
  const counted = leftOut.filter(({ episodeId }) => episodeId === null).map(({ reason }) => reason)
  const counts = new Map<string, number>()
  for (const { reason } of listed) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const items = [...counts].map(([reason, count]) => `${plural(count, 'episode')}: ${reason}`)
  const sums: Block = { kind: 'list', items: [...items, ...counted], empty: '' }
  return listed.length === 0 ? [sums] : [sums, listedTable(listed)]
}

function listedTable(listed: YearView['leftOut']): Block {
  return {
    kind: 'table',
    columns: [
      { label: 'Episode', width: 70 },
      { label: 'Child', width: 90 },
      { label: 'Why it is not in the file', width: '*' },
    ],
    rows: listed.map(({ ref, child, reason }): Cell[] => [ref ?? '–', child, reason]),
    empty: '',
  }
}

function pairsBlock({ sameDayPairs }: YearView): Block {
  return {
    kind: 'table',
    columns: [
      { label: 'Child', width: 120 },
      { label: 'Day', width: '*' },
    ],
    rows: sameDayPairs.map(({ child, date }): Cell[] => [child, date]),
    empty: 'None. (Two incidents on one day are allowed; each is its own row.)',
  }
}

function sinceWords({ sinceLastExport }: YearView): string {
  if (sinceLastExport === null) return 'missing.csv has not been exported for this year before.'
  const { at, added, removed, same } = sinceLastExport
  return (
    `Last exported ${exactWords(exactly(at))}. Since then: ${plural(added, 'row')} added, ${removed} removed, ` +
    `${same} the same.`
  )
}
