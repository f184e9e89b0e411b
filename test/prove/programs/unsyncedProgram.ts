/**
 * Opens a register, and once the disk no longer makes sure of what is written (as HOMEWARD_DISK_WHILE says), writes its key
 * file, takes a copy and changes the data key; tells what became of each.
 */
import { writeFileSync } from 'node:fs'
import { openedHost } from './host'

const [file = '', passphrase = '', failing = ''] = process.argv.slice(2)

async function ended(work: () => Promise<unknown>): Promise<string> {
  return work().then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  )
}

async function work(): Promise<void> {
  const { open } = await openedHost(file, passphrase)
  const stay = new Set(open.keyring.read().body.slots.map(({ id }) => id))
  writeFileSync(failing, '')
  const mark = { seq: 1, hash: '0'.repeat(64) }
  process.send?.({
    keyFile: await ended(async () => open.keyring.writeTrailMark(mark)),
    copy: await ended(async () => open.takeBackup('asked')),
    newKey: await ended(async () => open.changeDataKey(stay)),
  })
  process.exit(0)
}

void work()
