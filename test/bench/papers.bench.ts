/**
 * Papers: a case summary, and a list of two hundred pages, tagged, against pdfmake setting the very same definition
 * without tags. Each kind of list is set in a process of its own, so that its peak memory is its own; ours in a thread
 * of that process, as the register sets it.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { printFigures } from '../../build/bench/table.mjs'
import { caseSummaryPaper } from '../../electron/register/documents/caseSummary/caseSummary'
import { frameOf } from '../../electron/register/documents/frameOf'
import { fontFiles } from '../../electron/register/documents/kit/fonts'
import { FONT } from '../../electron/register/documents/kit/look'
import type { Paper } from '../../electron/register/documents/kit/model'
import { setInWorker } from '../../electron/register/documents/paperWorker'
import { printedBy } from '../pdf/builders/printedBy'
import { summaryData } from '../pdf/builders/summaryData'
import { at, repeated, timed } from './support/registerUnderTest'

const root = process.env['HOMEWARD_ROOT'] ?? process.cwd()
const fonts = join(root, 'out', 'fonts')

const list: Paper = {
  title: 'List',
  frame: frameOf(printedBy, 'List'),
  maxPages: null,
  blocks: [
    { kind: 'heading', level: 1, text: 'A list of two hundred pages' },
    {
      kind: 'table',
      columns: [
        { label: 'Episode', width: 60 },
        { label: 'Child', width: '*' },
        { label: 'From', width: 90 },
        { label: 'Back', width: 90 },
        { label: 'Where', width: 90 },
        { label: 'Type', width: 50 },
      ],
      rows: Array.from({ length: 9400 }, (_, row) => [
        `2026-${row}`,
        `Child number ${row}`,
        'Sat 21 Nov 23:50',
        'Sun 22 Nov 04:10',
        'Larkfield House',
        row % 3 === 0 ? 'Away' : 'Missing',
      ]),
      empty: '',
    },
  ],
}

/** Loaded when asked for: the register's process holds no pdfmake, and neither does that of our list. */
const setter = async (): Promise<typeof import('../../electron/register/documents/kit/setPaper')> =>
  import('../../electron/register/documents/kit/setPaper')

/** What pdfmake makes of the same definition by itself: no tags. */
async function untagged(paper: Paper): Promise<void> {
  const { default: pdfmake } = (await import('pdfmake')) as unknown as { default: typeof import('pdfmake') }
  const { definitionOf } = await setter()
  pdfmake.setFonts({ [FONT]: { ...fontFiles(fonts) } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  const given = definitionOf(paper, 1)
  const { left, top, right, bottom } = given.pageMargins
  const definition: TDocumentDefinitions = {
    ...given,
    pageMargins: [left, top, right, bottom],
    version: '1.7',
  }
  await pdfmake.createPdf(definition).getBuffer()
}

interface OneRun {
  readonly ms: number
  readonly pages: number
  readonly bytes: number
}

async function setList(how: string): Promise<OneRun> {
  if (how === 'untagged') return { ms: await timed(async () => untagged(list)), pages: 0, bytes: 0 }
  let made = { pages: 0, bytes: 0 }
  const ms = await timed(async () => {
    const { bytes, pages } = await setInWorker(list, { outFolder: join(root, 'out') })
    made = { pages, bytes: bytes.length }
  })
  return { ms, ...made }
}

/** The list in a process of its own. @returns the run and its peak memory in MB */
function inOwnProcess(how: 'tagged' | 'untagged'): OneRun & { readonly peakMB: number } {
  const program = process.argv[1] ?? ''
  const { output } = spawnSync(
    process.execPath,
    ['--require', join(root, 'test', 'bench', 'peakMemory.cjs'), program, how],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'], encoding: 'utf8' },
  )
  const run = JSON.parse(output[1] ?? '') as OneRun
  return { ...run, peakMB: Number(output[3]) / 1024 }
}

async function measureAll(): Promise<void> {
  const summary = caseSummaryPaper(summaryData(150), printedBy)
  const whole = { ...summary, maxPages: null }
  const { setPaper } = await setter()
  const tagged = await repeated(async () => setPaper(summary, fonts))
  const plain = await repeated(async () => untagged(whole))
  // Turn by turn, so that both meet the same machine.
  const pairs = [1, 2, 3].map(() => ({ list: inOwnProcess('tagged'), peer: inOwnProcess('untagged') }))
  const lists = pairs.map((pair) => pair.list)
  const peers = pairs.map((pair) => pair.peer)
  const listMs = at(
    0.5,
    lists.map(({ ms }) => ms),
  )
  const peerMs = at(
    0.5,
    peers.map(({ ms }) => ms),
  )
  const peak = Math.max(...lists.map(({ peakMB }) => peakMB))
  const peerPeak = Math.max(...peers.map(({ peakMB }) => peakMB))
  const [pages, megabytes] = [lists[0]?.pages ?? 0, (lists[0]?.bytes ?? 0) / 1e6]
  printFigures('Papers, tagged', [
    {
      what: 'case summary of 150 episodes, fitted to two pages',
      measured: `${at(0.5, tagged).toFixed(0)} ms`,
      peer: `pdfmake, untagged, not fitted ${at(0.5, plain).toFixed(0)} ms`,
      ratio: at(0.5, tagged) / at(0.5, plain),
      wanted: '< 500 ms',
      met: at(0.5, tagged) < 500,
    },
    {
      what: `list of ${pages} pages, ${megabytes.toFixed(1)} MB`,
      measured: `${listMs.toFixed(0)} ms`,
      peer: `pdfmake, untagged ${peerMs.toFixed(0)} ms`,
      ratio: listMs / peerMs,
      wanted: '< 4000 ms',
      met: listMs < 4000,
    },
    {
      what: 'its peak memory',
      measured: `${peak.toFixed(0)} MB`,
      peer: `pdfmake, untagged ${peerPeak.toFixed(0)} MB`,
      ratio: peak / peerPeak,
      wanted: '< 300 MB',
      met: peak < 300,
    },
  ])
}

const how = process.argv[2]
if (how === undefined) void measureAll()
else void setList(how).then((run) => process.stdout.write(JSON.stringify(run)))
