import { useCallback, useEffect, useRef, useState } from 'react'
import type { Recognised } from './exchangeShapes'
import { discard, sendFile, type FileCalls } from './sendFile'

/** A file in the import screen. */
export interface ImportFile {
  readonly key: string
  readonly name: string
  readonly size: number
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sending'; readonly progress: number }
    | { readonly kind: 'ready'; readonly staged: string; readonly recognised: Recognised }
    | { readonly kind: 'refused'; readonly error: unknown }
  /** What the person said about its year; null while they said nothing. */
  readonly saidLastYear: boolean | null
}

export interface ImportFiles {
  readonly files: readonly ImportFile[]
  readonly add: (chosen: readonly File[]) => void
  readonly remove: (key: string) => void
  readonly sayLastYear: (key: string, lastYear: boolean) => void
  readonly clear: () => void
}

/**
 * The files a person chose, sent one after the other and told by their columns.
 *
 * @param calls by which they are sent; the same all along
 */
export function useImportFiles(calls: FileCalls): ImportFiles {
  const [files, setFiles] = useState<readonly ImportFile[]>([])
  const sending = useRef(new Map<string, AbortController>())
  const staged = useRef(new Set<string>())
  const queue = useRef<Promise<void>>(Promise.resolve())

  const change = useCallback((key: string, part: Partial<ImportFile>) => {
    setFiles((held) => held.map((file) => (file.key === key ? { ...file, ...part } : file)))
  }, [])

  const send = useCallback(
    async (key: string, file: File) => {
      const stop = sending.current.get(key)
      if (stop === undefined || stop.signal.aborted) return
      const onProgress = (progress: number) => change(key, { state: { kind: 'sending', progress } })
      onProgress(0)
      try {
        const sent = await sendFile(calls, file, stop.signal, onProgress)
        staged.current.add(sent.staged)
        change(key, { state: { kind: 'ready', ...sent } })
      } catch (error) {
        change(key, { state: { kind: 'refused', error } })
      } finally {
        sending.current.delete(key)
      }
    },
    [calls, change],
  )

  const add = (chosen: readonly File[]) => {
    const added = chosen.map((file) => ({ file, key: crypto.randomUUID() }))
    for (const { key } of added) sending.current.set(key, new AbortController())
    setFiles((held) => [...held, ...added.map(({ file, key }) => newFile(file, key))])
    for (const { file, key } of added) queue.current = queue.current.then(() => send(key, file))
  }

  const drop = (gone: readonly ImportFile[]) => {
    for (const { key, state } of gone) {
      sending.current.get(key)?.abort()
      sending.current.delete(key)
      if (state.kind === 'ready') letGo(calls, staged.current, state.staged)
    }
    setFiles((held) => held.filter((file) => !gone.includes(file)))
  }

  useStopOnLeave(calls, sending, staged)
  return {
    files,
    add,
    remove: (key) => drop(files.filter((file) => file.key === key)),
    sayLastYear: (key, saidLastYear) => change(key, { saidLastYear }),
    clear: () => drop(files),
  }
}

function newFile({ name, size }: File, key: string): ImportFile {
  return { key, name, size, state: { kind: 'waiting' }, saidLastYear: null }
}

function letGo(calls: FileCalls, staged: Set<string>, id: string): void {
  staged.delete(id)
  void discard(calls, id)
}

interface Held<Value> {
  readonly current: Value
}

/** Leaving the screen stops what is being sent, and lets go of what was. */
function useStopOnLeave(
  calls: FileCalls,
  sending: Held<ReadonlyMap<string, AbortController>>,
  staged: Held<Set<string>>,
): void {
  useEffect(() => {
    const [stops, ids] = [sending.current, staged.current]
    return () => {
      for (const stop of stops.values()) stop.abort()
      for (const id of ids) letGo(calls, ids, id)
    }
  }, [calls, sending, staged])
}
