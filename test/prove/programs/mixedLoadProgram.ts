/**
 * Opens a register and does what a day brings, in an order chance gives: children and episodes, imports, copies, changes
 * of the data key. Tells each one once it is answered, and goes on until it is killed.
 */
import type { MixedStep } from './mixedSteps'
import { chance } from '../support/chance'
import { openedHost } from './host'

const [file = '', passphrase = '', name = ''] = process.argv.slice(2)
const tell = (step: MixedStep): void => void process.send?.(step)

type Opened = Awaited<ReturnType<typeof openedHost>>

async function save({ client }: Opened, label: string): Promise<void> {
  const { id } = await client.children.add({ forename: label })
  await client.episodes.recordMissing({
    childId: id,
    facts: { type: 'M', left: { precision: 'exact', at: '2026-11-20T21:00:00Z' } },
    timeNotKnownYet: false,
    back: { returned: { precision: 'exact', at: '2026-11-21T07:00:00Z' } },
    draftId: null,
  })
  tell({ did: 'saved', label })
}

/** As many children in one command as make it long enough to be hit. */
const IMPORTED = 40

async function bringIn({ client }: Opened, label: string): Promise<void> {
  const lines = Array.from({ length: IMPORTED }, (_, row) => `${label}r${row},F,02/03/2011,WBRI,,,`)
  const bytes = new TextEncoder().encode(
    ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...lines, ''].join('\r\n'),
  )
  const { staged } = await client.exchange.stage({ name: 'header.csv', size: bytes.length })
  await client.exchange.stageSlice({ staged, offset: 0, bytes: new Blob([bytes]) })
  const preview = await lastOf(
    await client.exchange.preview({ staged: [{ staged, lastYear: false }], year: 2026 }),
  )
  await lastOf(await client.exchange.commit({ previewId: preview.previewId, takeFile: [] }))
  tell({ did: 'imported', label, rows: IMPORTED })
}

async function lastOf<R>(stream: AsyncIterator<unknown, R, void>): Promise<R> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}

async function copy({ open }: Opened): Promise<void> {
  tell({ did: 'copied', file: (await open.takeBackup('asked')).file })
}

async function changeKey({ open }: Opened): Promise<void> {
  const stay = open.keyring.read().body.slots.map(({ id }) => id)
  await open.changeDataKey(new Set(stay), (step) => tell({ did: 'keyStep', step }))
  tell({ did: 'keyChanged' })
}

async function work(): Promise<never> {
  const opened = await openedHost(file, passphrase)
  const { one } = chance(name)
  tell({ did: 'opened' })
  for (let count = 0; ; count += 1) {
    const label = `${name}x${count}`
    const what = one(['save', 'save', 'import', 'copy', 'key'] as const)
    if (what === 'save') await save(opened, label)
    if (what === 'import') await bringIn(opened, label)
    if (what === 'copy') await copy(opened)
    if (what === 'key') await changeKey(opened)
  }
}

void work()
