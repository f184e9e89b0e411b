import { randomUUID } from 'node:crypto'
import { Refusal } from '../../../shared/contract/errors'
import type {
  HeldDraft,
  LockReason,
  RegisterStart,
  RegisterToMain,
} from '../../../shared/contract/processMessages'
import { ProfileMarks } from '../audit/profileMarks'
import type { CopyWork } from '../backup/copyWork'
import { backupIfDue } from '../backup/dueBackup'
import { testNewest, type CopyTest } from '../backup/testBackup'
import { utcNow, type Clock } from '../clock'
import { bringInHeld } from '../commands/drafts/heldWork'
import type { CommittedChange } from '../commands/runCommand'
import { readOnly } from '../database/types'
import type { OpenRegister } from '../openRegister'
import type { PlaceEnvironment } from '../places/placeEnvironment'
import { childrenIndex, peopleIndex } from '../queries/finding/indexes'
import { indexNow } from '../queries/finding/keptIndex'
import { keptQuestions, questionsMemory } from '../queries/meetings/keptQuestions'
import { readSettings } from '../queries/settings/readSettings'
import { viewingAt } from '../queries/viewing'
import type { UnexpectedLog } from '../rpc/errors'
import { finishKeyChange } from '../unlock/stayers'
import type { KeyPolicy } from '../unlock/keyPolicy'
import { presenceOf } from '../unlock/presence'
import type { Opening } from '../unlock/unlockRegister'
import type { BuildDemo } from './buildDemo'
import { Dialogs } from './dialogs'
import { ShellEvents } from './events'
import { Grants } from './grants'
import { HeldDrafts } from './heldDrafts'
import { IdleWatch } from './idleWatch'
import { RecentRegisters } from './recentRegisters'
import { SavingWatch, savingTroubleOf } from './savingWatch'
import { Scratch } from './scratch'

export interface HostOptions {
  readonly start: RegisterStart
  /** What main holds of unsaved work that no disk took; left out where there is no main. */
  readonly held?: readonly HeldDraft[]
  readonly clock: Clock
  readonly policy: KeyPolicy
  readonly places: PlaceEnvironment
  /** To the process that started this one; the command line has none. */
  readonly tellMain: (message: RegisterToMain) => void
  readonly logUnexpected: UnexpectedLog
  readonly buildDemo: BuildDemo
  /** Checks copies in a thread of its own; left out on the command line, where nobody waits for answers. */
  readonly copyWork?: CopyWork
  /** The same for the test of a copy. */
  readonly copyTest?: CopyTest
  /** A window with a person before it: recent registers are kept, idleness locks, the day's copy is taken. */
  readonly attended: boolean
}

/** How long the page gets to keep what is being typed before the lock goes on without it. */
const flushMs = 1_000
/** The first screen comes before the names, and both before the daily copy. */
const namesAfterMs = 300
const backupAfterMs = 5_000
/** How often it is looked whether a copy is due, while the register is open. */
const backupLookMs = 5 * 60_000
/** A command that holds the register longer than this is rolled back by the lock; there is no copy then. */
const idleWithinMs = 300
/** Unsaved work that the disk did not take at the unlock is offered to it again this often. */
const bringInAgainMs = 5_000
/** Before the first copy, which then is under the new key. */
const keyChangeAfterMs = 3_000
/** Commands after which the window, and the idle watch, may have to follow other settings. */
const settingCommands: ReadonlySet<string> = new Set(['settings.change', 'history.undo'])

/** One register process, or one run of the command line: at most one open register, and what surrounds it. */
export class Host {
  readonly start: RegisterStart
  readonly clock: Clock
  readonly policy: KeyPolicy
  readonly places: PlaceEnvironment
  readonly grants = new Grants()
  readonly events = new ShellEvents()
  /** Whether the disk takes what is saved. */
  readonly saving = new SavingWatch((trouble) => this.events.send({ kind: 'saving', trouble }))
  /** Memory of the process, for what needs no register; gone with the lock as well, for the process ends with it. */
  readonly scratch = new Scratch()
  readonly dialogs: Dialogs
  readonly recent: RecentRegisters
  readonly heldDrafts: HeldDrafts
  /** How far this PC has seen each register's audit trail; whoever restores a copy says so there. */
  readonly marks: ProfileMarks
  readonly idle: IdleWatch
  readonly tellMain: (message: RegisterToMain) => void
  readonly logUnexpected: UnexpectedLog
  readonly buildDemo: BuildDemo
  readonly #attended: boolean
  readonly #copyWork: CopyWork | undefined
  readonly copyTest: CopyTest
  #backups: NodeJS.Timeout | null = null
  #open: OpenRegister | null = null
  #unlocking = false
  #childPage: string | null = null
  /** What this process owes the audit trail is held under it. */
  readonly #owedId = randomUUID()

  constructor(options: HostOptions) {
    this.start = options.start
    this.clock = options.clock
    this.policy = options.policy
    this.places = options.places
    this.tellMain = options.tellMain
    this.logUnexpected = options.logUnexpected
    this.buildDemo = options.buildDemo
    this.#attended = options.attended
    this.#copyWork = options.copyWork
    this.copyTest = options.copyTest ?? testNewest
    this.dialogs = new Dialogs(options.tellMain)
    this.heldDrafts = new HeldDrafts(options.held ?? [], options.tellMain)
    this.recent = new RecentRegisters(options.start.profileFolder)
    this.marks = new ProfileMarks(options.start.profileFolder)
    this.idle = new IdleWatch(options.clock, () => this.lockAfterFlush('idle'))
  }

  /** The register, while it is unlocked. */
  get open(): OpenRegister | null {
    return this.#open
  }

  /** The interview whose page is given to the child now; see `rpc/childMode.ts`. */
  get childPage(): string | null {
    return this.#childPage
  }

  openChildPage(interviewId: string): void {
    this.#childPage = interviewId
  }

  closeChildPage(): void {
    this.#childPage = null
  }

  /**
   * A page was loaded. One that comes while the window is given to a child was reloaded: it would show the register, so
   * the register is locked instead.
   */
  pageArrived(): void {
    if (this.#childPage !== null) this.lock('person')
  }

  /** What every way of opening needs. */
  opening(file: string, demo: boolean): Opening {
    return {
      file,
      demo,
      clock: this.clock,
      policy: this.policy,
      // Nobody misses an entry of a demonstration, and each is a register of its own.
      ...(this.#attended && !demo ? { marks: this.marks } : {}),
      committed: (change) => this.#committed(change),
      backingUp: (running) => this.events.send({ kind: 'backingUp', running }),
      notEntered: (error, entries) => {
        this.saving.failed(error)
        if (this.#open !== null)
          this.heldDrafts.hold(this.#open, { kind: 'owedViews', id: this.#owedId, entries: [...entries] })
      },
      entered: () => this.heldDrafts.letGo(this.#owedId),
      ...(this.#copyWork && { copyWork: this.#copyWork }),
    }
  }

  /**
   * Unlocks, one at a time, and takes the register in.
   *
   * @throws ALREADY_OPEN, and what `unlock` refuses
   */
  async unlock(unlock: () => Promise<OpenRegister>): Promise<OpenRegister> {
    if (this.#open !== null || this.#unlocking) throw new Refusal('ALREADY_OPEN', {})
    this.#unlocking = true
    try {
      const open = await unlock()
      this.#open = open
      await this.#opened(open)
      return open
    } finally {
      this.#unlocking = false
    }
  }

  async #opened(open: OpenRegister): Promise<void> {
    if (!this.#attended) return
    this.tellMain({ type: 'opened', title: open.session.council })
    await this.#bringInHeld(open)
    await this.#applySettings(open)
    const { council, openedAt, demo, slotId } = open.session
    this.recent.add({ file: open.file, name: council, lastOpenedAt: openedAt, madeUp: demo, slotId })
    this.#later(open, namesAfterMs, () => this.#readNames(open))
    this.#later(open, keyChangeAfterMs, () => this.#finishKeyChange(open))
    if (!demo) this.#later(open, backupAfterMs, () => this.#backUp(open))
  }

  /** Puts what was held in memory into the register, before anybody looks, and again until the disk takes it. */
  async #bringInHeld(open: OpenRegister): Promise<void> {
    const waiting = this.heldDrafts.of(open)
    if (waiting.length === 0) return
    try {
      for (const work of waiting) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one connection; a full disk may take the small ones
        if (await bringInHeld(open, work)) this.heldDrafts.letGo(work.id)
      }
      this.saving.worked()
    } catch (error) {
      if (savingTroubleOf(error) === null) return this.logUnexpected('held drafts', error)
      this.saving.failed(error)
      this.#later(open, bringInAgainMs, () => void this.#bringInHeld(open))
    }
  }

  /** What fails is logged; Today and the settings show when the last copy was. */
  #backUp(open: OpenRegister): void {
    const look = () =>
      void backupIfDue(open, 'whileOpen').catch((error: unknown) => this.logUnexpected('backup', error))
    look()
    this.#backups = setInterval(look, backupLookMs).unref()
  }

  /** Work that waits until the first screen is painted, and is not done once the register is locked. */
  #later(open: OpenRegister, afterMs: number, work: () => void): void {
    setTimeout(() => {
      if (this.#open === open) work()
    }, afterMs).unref()
  }

  /** The names are read before anybody searches: the first keystroke must not wait for 10,000 of them. */
  #readNames(open: OpenRegister): void {
    const read = async () => {
      for (const kind of [childrenIndex, peopleIndex])
        // oxlint-disable-next-line eslint/no-await-in-loop
        await indexNow(readOnly(open.db), kind, open.scratch.get(kind.kept))
    }
    read().catch((error: unknown) => this.logUnexpected('names', error))
  }

  #finishKeyChange(open: OpenRegister): void {
    finishKeyChange(open).catch((error: unknown) => this.logUnexpected('key change', error))
  }

  async #applySettings(open: OpenRegister): Promise<void> {
    const { contentProtection, idleMinutes } = await readSettings(readOnly(open.db))
    this.tellMain({ type: 'contentProtection', on: contentProtection })
    this.idle.watch(idleMinutes)
    await this.#readQuestions(open).catch((error: unknown) => this.logUnexpected('questions', error))
  }

  /**
   * What all episodes ask for, and again when the council's rules change: of 30,000 episodes 50 ms that Today, which asks
   * first thing, need not wait for.
   */
  async #readQuestions(open: OpenRegister): Promise<void> {
    const db = readOnly(open.db)
    await keptQuestions(db, await viewingAt(db, utcNow(this.clock)), open.scratch.get(questionsMemory))
  }

  #committed(change: CommittedChange): void {
    this.events.send({ kind: 'changed', at: utcNow(this.clock), ...change })
    if (settingCommands.has(change.command) && this.#open !== null && this.#attended)
      this.#applySettings(this.#open).catch((error: unknown) => this.logUnexpected('settings', error))
  }

  /** From now on nearly every call is refused, and the page shows nothing; see `rpc/dispatch.ts`. */
  cover(): void {
    if (this.#open !== null) presenceOf(this.#open).covered = true
  }

  /** The person has proved to be there again. */
  uncover(): void {
    if (this.#open === null) return
    Object.assign(presenceOf(this.#open), { covered: false, wrongPins: 0 })
    this.idle.beat()
  }

  /** The page has flushed its drafts: main stops this process and makes a new window. */
  lock(reason: LockReason): void {
    this.idle.stop()
    this.tellMain({ type: 'lock', reason })
  }

  /** Asks the page to keep what is being typed, and locks a moment later if the page did not. */
  lockAfterFlush(reason: LockReason): void {
    this.events.send({ kind: 'flushDrafts', reason })
    setTimeout(() => this.lock(reason), flushMs)
  }

  /**
   * Takes a copy before the lock if one is due. Not where something still holds the register: the lock rolls it back.
   *
   * @param begun told before the copy begins, which takes longer than a lock may
   */
  async backUpAtLock(begun: () => void): Promise<void> {
    const open = this.#open
    if (open === null || !this.#attended || open.session.demo) return
    const free = open.db.connection().execute(async () => true)
    const late = new Promise<false>((resolve) => setTimeout(resolve, idleWithinMs, false))
    if (!(await Promise.race([free, late]))) return
    await backupIfDue(open, 'atLock', begun).catch((error: unknown) => this.logUnexpected('backup', error))
  }

  /** Lets the running command finish, closes the register and forgets the key. */
  async close(): Promise<void> {
    this.idle.stop()
    if (this.#backups !== null) clearInterval(this.#backups)
    const open = this.#open
    this.#open = null
    await open?.close()
  }
}
