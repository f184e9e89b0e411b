import type { LiveConnection } from '../database/liveConnection'
import { closeCleanly } from '../database/connect'
import { readOnly, type RegisterDatabase } from '../database/types'
import { chainHead } from '../audit/chainHead'
import { destroyedIn } from '../audit/destroyedBefore'
import { KeptMark } from '../audit/keepMark'
import type { ProfileMarks } from '../audit/profileMarks'
import { ReadAudit, type NotEntered } from '../audit/readAudit'
import type { CopyWork } from '../backup/copyWork'
import { oneByOne, oneByOneAt } from '../backup/inTurn'
import { takeCopy } from '../backup/takeBackup'
import type { Clock } from '../clock'
import type { CommittedChange } from '../commands/runCommand'
import { ClockWatch } from '../clockWatch'
import { Scratch } from '../host/scratch'
import type { OpenRegister } from '../openRegister'
import type { Session } from '../session'
import { changeDataKey } from './changeDataKey'
import { removeInUseNote } from './inUseNote'
import type { Keyring } from './keyring'
import { presenceOf } from './presence'

export interface OpenedParts {
  readonly file: string
  readonly session: Session
  readonly clock: Clock
  readonly db: RegisterDatabase
  readonly live: LiveConnection
  readonly keyring: Keyring
  readonly committed: (change: CommittedChange) => void
  readonly copyWork: CopyWork
  /** Told when a copy begins and when it ends. */
  readonly backingUp: (running: boolean) => void
  /** Told when something that was looked at could not be entered in the audit trail now. */
  readonly notEntered: NotEntered
  /** Told when all that was looked at is entered. */
  readonly entered: () => void
  /** Where this PC keeps how far it has seen the audit trail. */
  readonly marks: ProfileMarks | null
}

/** Puts an unlocked register together. */
export function openedRegister(parts: OpenedParts): OpenRegister {
  const { db, live, keyring, file } = parts
  let { session } = parts
  let closed: Promise<void> | null = null
  const inTurn = oneByOne()
  const inTurnAt = oneByOneAt()
  const backingUp = whileAny(parts.backingUp)
  const closing = new AbortController()
  const mark = new KeptMark(db, session.registerId, parts.marks)
  const open: OpenRegister = {
    ...parts,
    get connection() {
      return live.current
    },
    get session() {
      return session
    },
    setSession: (renewed) => {
      session = renewed
    },
    markTrail: () => markEnd(db, keyring, mark),
    markDestroyed: () => parts.marks?.destroyed.add(session.registerId, destroyedIn(live.current)),
    committed: (change) => {
      mark.soon()
      parts.committed(change)
    },
    scratch: new Scratch(),
    reads: new ReadAudit(db, () => session, parts.clock, {
      entered: () => {
        mark.soon()
        parts.entered()
      },
      notEntered: parts.notEntered,
    }),
    clockWatch: new ClockWatch(db, parts.session.registerId, parts.clock),
    // One after the other: two copies of one second have the same name, and a copy is checked with the key it was
    // written under.
    takeCopy: (reason) =>
      inTurn(() =>
        backingUp(() => takeCopy(open, reason, (place, work) => inTurnAt(place, () => backingUp(work)))),
      ),
    takeBackup: async (reason) => {
      const { second, ...copy } = await open.takeCopy(reason)
      return { ...copy, ...(await second) }
    },
    changeDataKey: async (stay, done) => inTurn(() => changeDataKey({ file, db, live, keyring }, stay, done)),
    closing: closing.signal,
    close: () => {
      closing.abort()
      return (closed ??= close({ db, live, keyring, file, mark, reads: open.reads }))
    },
  }
  // From the unlock on, not from when somebody first asks.
  presenceOf(open)
  mark.soon()
  return open
}

/** Tells when the first of several works begins and when the last has ended. */
function whileAny(tell: (running: boolean) => void): <R>(work: () => Promise<R>) => Promise<R> {
  let running = 0
  return async (work) => {
    if (++running === 1) tell(true)
    try {
      return await work()
    } finally {
      if (--running === 0) tell(false)
    }
  }
}

/** Notes where the audit trail ends, in the key file and on this PC. */
async function markEnd(db: RegisterDatabase, keyring: Keyring, mark: KeptMark): Promise<void> {
  const head = await chainHead(readOnly(db))
  if (head === null) return
  keyring.writeTrailMark({ seq: head.entry, hash: head.hash })
  mark.keep(head)
}

interface Closing {
  readonly db: RegisterDatabase
  readonly live: LiveConnection
  readonly keyring: Keyring
  readonly file: string
  readonly mark: KeptMark
  readonly reads: ReadAudit
}

/**
 * Waits for the running command (the one connection is free only then), notes where the audit trail ends, empties
 * the WAL, releases the file and forgets the key.
 */
async function close({ db, live, keyring, file, mark, reads }: Closing): Promise<void> {
  try {
    // What a disk that still takes nothing keeps out is held for the process after this one.
    await reads.enterOwed().catch(() => undefined)
    await db.connection().execute(async (held) => {
      const end = await chainHead(readOnly(held))
      if (end !== null) {
        keyring.writeTrailMark({ seq: end.entry, hash: end.hash })
        mark.end(end)
      }
      closeCleanly(live.current)
    })
  } finally {
    if (live.current.open) live.current.close()
    removeInUseNote(file)
    keyring.forget()
    await db.destroy()
  }
}
