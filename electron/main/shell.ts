import {
  app,
  clipboard,
  type BrowserWindow,
  type MessagePortMain,
  type Session,
  type WebContents,
} from 'electron'
import type {
  HeldDraft,
  LockReason,
  PageOpenedBecause,
  RegisterStart,
  RegisterToMain,
} from '../../shared/contract/processMessages'
import { applyScheme, chosenScheme } from './colourScheme'
import { CopiedTexts } from './copiedText'
import { choosePath, confirmLosing } from './dialogs'
import type { Log } from './log'
import { pageAddress } from './pageAddress'
import { openPageWindow } from './pageWindow'
import type { RegisterLaunch, StartHost } from './registerHost'
import { RegisterProcess } from './registerProcess'
import { placementOf, rememberedPlacement, rememberPlacement, savePlacement } from './windowMemory'
import type { WindowPlacement } from './windowPlacement'

/** How long the page gets to flush its drafts before the lock goes on without it. */
const flushPatienceMs = 1000
/** Pauses before another start of a register process that ended before it was ready; then nobody tries again. */
const restartPausesMs = [0, 1000, 4000]
const pageRestartPauseMs = 1000

const reasonShown: Readonly<Record<LockReason, PageOpenedBecause>> = {
  person: 'locked',
  idle: 'idle',
  suspend: 'suspend',
  osLock: 'osLock',
  pin: 'pin',
  ended: 'ended',
}

/** What stays the same for the whole run. */
export interface ShellSettings {
  readonly session: Session
  readonly preload: string
  readonly start: RegisterStart
  readonly startHost: StartHost
  readonly launch: RegisterLaunch
  /** Appended to the window's title; says what is not the real thing. */
  readonly titleSuffix: string
  readonly log: Log
}

/**
 * The window and the register process behind it, always one of each. What changes them (lock, crash, leaving) takes
 * turns, and every turn first checks that the process it was about is still the current one.
 */
export class Shell {
  readonly #settings: ShellSettings
  #window: BrowserWindow
  #register: RegisterProcess
  #turns: Promise<void> = Promise.resolve()
  /** Homeward is to end: the next turn ends it, whatever that turn was about. */
  #leaving = false
  #startsFailed = 0
  /** The council's name while its register is open. */
  #opened: string | null = null
  #contentProtection = true
  /** What somebody typed and no disk took, sealed; gone with Homeward. */
  readonly #heldDrafts = new Map<string, HeldDraft>()
  readonly #copied = new CopiedTexts(clipboard)
  /** Whose dialog is open; one that its window took along may never be answered. */
  #dialogOf: RegisterProcess | null = null

  /** Opens the window and starts the register process beside it, neither waiting for the other. */
  constructor(settings: ShellSettings) {
    this.#settings = settings
    const placement = rememberedPlacement(settings.start.profileFolder)
    applyScheme(placement.colourScheme)
    this.#window = this.#openWindow(placement, 'start')
    this.#register = this.#startRegister()
  }

  /** The page shown now, to tell its messages from any other's. */
  get page(): WebContents | null {
    return this.#window.isDestroyed() ? null : this.#window.webContents
  }

  get window(): BrowserWindow {
    return this.#window
  }

  /** Settles when the register process started last listens. */
  get whenReady(): Promise<void> {
    return this.#register.whenReady
  }

  connectPage(port: MessagePortMain): void {
    this.#register.connect(port)
  }

  /** Somebody started Homeward a second time: show them the window they have. */
  focus(): void {
    if (this.#window.isDestroyed()) return
    if (this.#window.isMinimized()) this.#window.restore()
    this.#window.show()
    this.#window.focus()
  }

  /** Asks the page to flush its drafts and to lock, and locks anyway after a second. */
  lockSoon(reason: LockReason): void {
    const register = this.#register
    register.send({ type: 'lockSoon', reason })
    setTimeout(() => this.#lock(register, reason), flushPatienceMs)
  }

  /** Somebody wants to end Homeward: asked again where what was typed is in its memory alone. */
  async leaveIfNothingIsLost(): Promise<void> {
    const typed = [...this.#heldDrafts.values()].some((draft) => draft.typed)
    if (typed && !this.#leaving && !(await confirmLosing(this.#window))) return
    this.leave()
  }

  /** Ends Homeward by the way of the lock, so that no draft is lost; at once when no register is open. */
  leave(): void {
    if (this.#leaving) return
    this.#leaving = true
    if (this.#opened === null) this.#replace(this.#register, 'locked')
    else this.lockSoon('person')
  }

  #openWindow(placement: WindowPlacement, why: PageOpenedBecause): BrowserWindow {
    const { session, preload, start } = this.#settings
    const contentProtection = this.#contentProtection
    const window = openPageWindow({ session, preload, placement, title: this.#title(), contentProtection })
    rememberPlacement(window, start.profileFolder)
    window.on('close', (event) => {
      event.preventDefault()
      void this.leaveIfNothingIsLost()
    })
    window.on('session-end', () => this.leave())
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason !== 'clean-exit') this.#replaceGonePage(exitCode)
    })
    void this.#load(window, why)
    return window
  }

  /** A load that another one overtakes rejects; the other one counts. */
  async #load(window: BrowserWindow, why: PageOpenedBecause): Promise<void> {
    await window.loadURL(pageAddress(why, chosenScheme())).catch(() => {})
  }

  #title(): string {
    const council = this.#opened ? ` — ${this.#opened}` : ''
    return `Homeward${council}${this.#settings.titleSuffix}`
  }

  #startRegister(): RegisterProcess {
    const { startHost, launch, log, start } = this.#settings
    const register: RegisterProcess = new RegisterProcess(startHost, launch, log, (message) =>
      this.#hear(register, message),
    )
    register.send({ type: 'start', start, held: [...this.#heldDrafts.values()] })
    void this.#supervise(register)
    return register
  }

  async #supervise(register: RegisterProcess): Promise<void> {
    const listening = register.whenReady.then(() => 'listening' as const)
    if ((await Promise.race([listening, register.whenGone])) === 'listening') this.#startsFailed = 0
    if ((await register.whenGone) === 'crashed') this.#recover(register)
  }

  #hear(register: RegisterProcess, message: RegisterToMain): void {
    if (register !== this.#register) return
    switch (message.type) {
      case 'dialog':
        void this.#answerDialog(register, message)
        break
      case 'lock':
        this.#lock(register, message.reason)
        break
      case 'opened':
        this.#opened = message.title || null
        this.#window.setTitle(this.#title())
        break
      case 'colourScheme':
        applyScheme(message.scheme)
        savePlacement(this.#settings.start.profileFolder, placementOf(this.#window))
        break
      case 'copied':
        this.#copied.hold(message)
        break
      case 'holdDraft':
        this.#heldDrafts.set(message.draft.draftId, message.draft)
        break
      case 'letDraftGo':
        this.#heldDrafts.delete(message.draftId)
        break
      case 'contentProtection':
        this.#contentProtection = message.on
        this.#window.setContentProtection(message.on)
        break
      case 'ready':
      case 'backingUp':
      case 'frame':
        // Settled below: the process object waits for the first, the host passes the second on.
        break
    }
  }

  /** One dialog at a time; a second request meanwhile counts as cancelled. */
  async #answerDialog(
    register: RegisterProcess,
    request: Extract<RegisterToMain, { type: 'dialog' }>,
  ): Promise<void> {
    let path: string | null = null
    if (this.#dialogOf !== register) {
      this.#dialogOf = register
      path = await choosePath(this.#window, request).catch(() => null)
      if (this.#dialogOf === register) this.#dialogOf = null
    }
    register.send({ type: 'dialogAnswer', request: request.request, path })
  }

  #lock(register: RegisterProcess, reason: LockReason): void {
    if (register === this.#register) this.#settings.log(`lock.${reason}`)
    this.#replace(register, reasonShown[reason])
  }

  /** Key, page cache and everything the page knew go; a new process and a new window take their place. */
  #replace(register: RegisterProcess, why: PageOpenedBecause): void {
    this.#turn(register, async () => {
      const placement = await this.#takeDown()
      await this.#settings.session.clearStorageData()
      this.#opened = null
      this.#contentProtection = true
      this.#register = this.#startRegister()
      this.#window = this.#openWindow(placement, why)
    })
  }

  /** The page's process died. A pause, lest a page that dies while it loads opens windows without end. */
  #replaceGonePage(code: number): void {
    const register = this.#register
    this.#settings.log('page.gone', { code })
    setTimeout(() => this.#replace(register, 'registerStopped'), pageRestartPauseMs)
  }

  /** The register ended unasked: start another and let the page say so. */
  #recover(register: RegisterProcess): void {
    this.#turn(register, async () => {
      this.#opened = null
      this.#window.setTitle(this.#title())
      const pause = restartPausesMs[this.#startsFailed]
      if (pause === undefined) {
        this.#settings.log('register.gaveUp')
        return this.#load(this.#window, 'registerCannotStart')
      }
      this.#startsFailed += 1
      await new Promise((resolve) => setTimeout(resolve, pause))
      this.#register = this.#startRegister()
      await this.#load(this.#window, 'registerStopped')
    })
  }

  #turn(register: RegisterProcess, change: () => Promise<void>): void {
    const before = this.#turns
    const turn = async () => {
      await before
      if (this.#window.isDestroyed()) return
      if (this.#leaving) await this.#exit()
      else if (register === this.#register) await change()
    }
    this.#turns = turn()
  }

  /** Stops the register process, then the window. @returns where the window was */
  async #takeDown(): Promise<WindowPlacement> {
    await this.#copied.clear().catch(() => {})
    await this.#register.stop()
    const placement = placementOf(this.#window)
    savePlacement(this.#settings.start.profileFolder, placement)
    this.#window.destroy()
    return placement
  }

  /** Past the quit events, which would only lead back here. */
  async #exit(): Promise<void> {
    await this.#takeDown()
    this.#settings.log('app.quit')
    app.exit(0)
  }
}
