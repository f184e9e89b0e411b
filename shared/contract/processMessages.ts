/**
 * What main and the register process say to each other. Records never travel here: main sees grants (paths
 * a person chose in a dialog), requests to show a dialog, the life of the process, and sealed drafts while the disk takes
 * none; nothing else.
 */

/** What the chosen path is for; decides the dialog's title and filter in main. */
export type DialogPurpose =
  | 'openRegister'
  | 'openBackup'
  | 'registerFolder'
  | 'backupFolder'
  | 'saveMissingCsv'
  | 'savePdf'
  | 'saveReport'
  | 'saveCsv'
  | 'saveXlsx'
  | 'saveTemplate'

/** How main started the register process; sent once as the first message. */
export interface RegisterStart {
  /** Electron's userData folder: recent registers, window state. Holds no records. */
  readonly profileFolder: string
  readonly appVersion: string
  /** Path of a register to offer first (command line `--register`), if any. */
  readonly registerPath: string | null
  /** True when started by `npm start -- --demo`: the register at `registerPath` is fictional. */
  readonly demo: boolean
  /** Plain words for the banner when something about this run is not the real thing, else null. */
  readonly runtimeNotice: string | null
  /** Where the built files lie (fonts, worker bundle). */
  readonly outFolder: string
}

/**
 * What somebody typed and the disk did not take, sealed under the register's data key. Main holds it in memory through
 * a lock or a crash of the register process, hands it to the next one, and cannot read it.
 */
export interface HeldDraft {
  readonly registerId: string
  readonly draftId: string
  /** False for entries of the audit trail: nobody is asked about those before Homeward ends. */
  readonly typed: boolean
  /** Which data key it is sealed under. */
  readonly keyId: string
  /** Base64, as is `data`. */
  readonly nonce: string
  readonly data: string
}

export type MainToRegister =
  /** `held`: what the process before could not put into a register. */
  | { readonly type: 'start'; readonly start: RegisterStart; readonly held: readonly HeldDraft[] }
  /** Utility process: `ports[0]` comes with it. Node child: frames for this connection follow. */
  | { readonly type: 'connect'; readonly connection: number }
  | { readonly type: 'disconnect'; readonly connection: number }
  /** Node child only: one frame from the page, unread by main. */
  | { readonly type: 'frame'; readonly connection: number; readonly data: unknown }
  | { readonly type: 'dialogAnswer'; readonly request: number; readonly path: string | null }
  /** The PC sleeps or locks: tell the page to flush drafts; main stops the process within a second. */
  | { readonly type: 'lockSoon'; readonly reason: LockReason }
  /** Finish or roll back the running command, close the file, exit. */
  | { readonly type: 'stop' }

export type RegisterToMain =
  | { readonly type: 'ready' }
  | { readonly type: 'frame'; readonly connection: number; readonly data: unknown }
  | {
      readonly type: 'dialog'
      readonly request: number
      readonly purpose: DialogPurpose
      /** File name proposed to the person; never a child's name. */
      readonly suggestedName: string | null
      /** Folder to open the dialog in, if there is a better one than the last. */
      readonly suggestedFolder: string | null
    }
  /** The page asked for the lock (drafts are flushed): stop this process and recreate the window. */
  | { readonly type: 'lock'; readonly reason: LockReason }
  /** Told to stop, and taking a copy first: main waits longer than it does for a lock, until that is over. */
  | { readonly type: 'backingUp'; readonly running: boolean }
  /** The disk did not take a draft: main holds it, in the place of an older one of the same id. */
  | { readonly type: 'holdDraft'; readonly draft: HeldDraft }
  /** It is in the register, or was saved or thrown away. */
  | { readonly type: 'letDraftGo'; readonly draftId: string }
  /** Register opened or closed; main shows the council's name in the title and knows what quitting means. */
  | { readonly type: 'opened'; readonly title: string }
  /** Chosen on this PC; main remembers it beside the window's place and names it in the page's address. */
  | { readonly type: 'colourScheme'; readonly scheme: ColourScheme }
  /**
   * Text went to the clipboard: main clears it later if the clipboard still holds it, and knows it by a keyed hash
   * alone.
   */
  | {
      readonly type: 'copied'
      readonly key: string
      readonly mac: string
      readonly clearAfterSeconds: number
    }
  /** Setting "keep windows out of screenshots". */
  | { readonly type: 'contentProtection'; readonly on: boolean }

/** Light or dark as somebody chose, or as this PC is set. */
export type ColourScheme = 'light' | 'dark' | 'auto'

/** `pin`: three wrong PINs at the cover, or one that was no longer valid. */
export type LockReason = 'person' | 'idle' | 'suspend' | 'osLock' | 'pin' | 'ended'

/** Why the lock screen is showing; main puts it in the page's address as `?why=`. */
export type PageOpenedBecause =
  | 'start'
  | 'locked'
  | 'idle'
  | 'suspend'
  | 'osLock'
  | 'pin'
  | 'ended'
  | 'registerStopped'
  /** It ended several times before it ever listened; main has stopped trying. */
  | 'registerCannotStart'
