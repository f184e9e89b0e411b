import { useEffect, useRef, useState } from 'react'
import { call } from '../../app/api'
import { openPdf, type OpenPdf } from './pdf/openPdf'

/** Which paper. */
export type WhichPaper = Parameters<typeof call.documents.make>[0]

/** A paper as the preview holds it. */
export type Paper =
  | { readonly state: 'making' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: unknown }
  | {
      readonly state: 'ready'
      readonly made: string
      readonly fileName: string
      readonly pdf: OpenPdf
      readonly cautions: readonly string[]
      /** Nothing says yet what a copy of it is for. */
      readonly asksWhy: boolean
    }

/**
 * Makes a paper once and opens it; it is forgotten when the person leaves. Never asked for again by itself: every
 * making of a paper stands in the audit trail. Another paper, or this one anew, is another component.
 */
export function usePaper(which: WhichPaper): { readonly paper: Paper; readonly cancel: () => void } {
  const making = useRef<HeldPaper | null>(null)
  const [paper, setPaper] = useState<Paper>({ state: 'making' })
  const [asked] = useState(which)
  useEffect(() => {
    const held = new HeldPaper()
    making.current = held
    held.make(asked).then(
      (ready) => ready !== null && setPaper(ready),
      (error: unknown) => !held.left && setPaper({ state: 'failed', error }),
    )
    return () => held.leave()
  }, [asked])
  const cancel = () => {
    making.current?.leave()
    setPaper({ state: 'cancelled' })
  }
  return { paper, cancel }
}

/** What has to be let go of when the preview is left, however far it has come. */
class HeldPaper {
  readonly #stop = new AbortController()
  #made: string | null = null
  #pdf: OpenPdf | null = null

  get left(): boolean {
    return this.#stop.signal.aborted
  }

  /** @returns null when the person has left meanwhile */
  async make(which: WhichPaper): Promise<Paper | null> {
    const answer = await call.documents.make(which, { signal: this.#stop.signal })
    this.#made = answer.made
    if (this.left) this.#letGo()
    else this.#pdf = await openPdf(answer.pdf)
    if (this.left) this.#letGo()
    if (this.left || this.#pdf === null) return null
    return {
      state: 'ready',
      made: answer.made,
      fileName: answer.fileName,
      pdf: this.#pdf,
      cautions: answer.cautions,
      asksWhy: answer.asksWhy,
    }
  }

  leave(): void {
    this.#stop.abort()
    this.#letGo()
  }

  #letGo(): void {
    const [made, pdf] = [this.#made, this.#pdf]
    this.#made = null
    this.#pdf = null
    // The register forgets papers by itself after a while: nothing to tell anybody here.
    if (made !== null) void call.documents.forget({ made }).catch(() => undefined)
    void pdf?.close()
  }
}
