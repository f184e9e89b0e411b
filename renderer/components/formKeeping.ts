/**
 * What becomes of what is typed in a form when the window locks: every form says so (`keeps`). Made by `useKeptFields`
 * and `useDraft`.
 */
export interface Keeping {
  /** The form's name: what is typed in it comes back there and nowhere else. */
  readonly form: string
  /** What was typed before a lock or a crash is in the form again; null where the form began empty. */
  readonly cameBack: CameBack | null
  /** Saved, or left on purpose: what was kept goes. */
  readonly end: () => Promise<void>
}

export interface CameBack {
  /** The register holds something else now than when it was typed. */
  readonly changedSince: boolean
  /** The form as the register has it. */
  readonly throwAway: () => void
}

/**
 * Why a form keeps nothing.
 *
 * - `secret`: a passphrase, a PIN, a recovery code; never kept anywhere
 * - `shows`: chooses what the page shows or a paper holds, in a word, a day or a tick; nothing of it is ever saved
 * - `nothing typed`: asks to confirm
 * - `no register`: before one is open there is nowhere to keep it
 * - `files`: files chosen from disk, and what is said about them; they have to be chosen again
 * - `ticked rows`: does one thing to rows ticked on the page
 * - `of the moment`: one number about what is going on just now, which a lock ends
 */
export type KeepsNothing =
  'secret' | 'shows' | 'nothing typed' | 'no register' | 'files' | 'ticked rows' | 'of the moment'
