import { createHmac } from 'node:crypto'

/** What of the system's clipboard is needed; older Electrons answer at once, newer ones later. */
export interface TextClipboard {
  readText(): string | Promise<string>
  clear(): void
}

/** How to know a text again without having it. */
export interface CopiedText {
  /** Hex; made for this one text and thrown away with it. */
  readonly key: string
  /** HMAC-SHA-256 of the text under that key, hex. */
  readonly mac: string
  readonly clearAfterSeconds: number
}

/**
 * Clears the clipboard of text that was copied out of the register: after its time, and when Homeward locks or ends.
 * What somebody copied since is left alone. Main is never given the text; it compares what the clipboard holds, which
 * every program on this PC can read, with a keyed hash, and keeps nothing of it.
 */
export class CopiedTexts {
  #held: CopiedText | null = null
  #timer: NodeJS.Timeout | null = null
  readonly #clipboard: TextClipboard

  constructor(clipboard: TextClipboard) {
    this.#clipboard = clipboard
  }

  hold(copied: CopiedText): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#held = copied
    this.#timer = setTimeout(() => void this.clear(), copied.clearAfterSeconds * 1000)
  }

  /** Clears the clipboard if it still holds the text. */
  async clear(): Promise<void> {
    const held = this.#held
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#held = null
    this.#timer = null
    if (held !== null && isOurs(await this.#clipboard.readText(), held)) this.#clipboard.clear()
  }
}

/** Windows gives line ends back in its own way. */
function isOurs(text: string, { key, mac }: CopiedText): boolean {
  const plain = text.replaceAll('\r\n', '\n')
  return createHmac('sha256', key).update(plain).digest('hex') === mac
}
