/**
 * The few globals that exist in Node, in the page and in Electron alike, so that `shared/` may use them without
 * seeing either Node's or the browser's whole world. Nothing else is global in `shared/`.
 */
interface Blob {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
  slice(start?: number, end?: number, contentType?: string): Blob
  text(): Promise<string>
}
declare const Blob: {
  prototype: Blob
  new (parts?: readonly (Uint8Array | string | Blob)[], options?: { type?: string }): Blob
}

interface File extends Blob {
  readonly name: string
  readonly lastModified: number
}
declare const File: {
  prototype: File
  new (
    parts: readonly (Uint8Array | string | Blob)[],
    name: string,
    options?: { type?: string; lastModified?: number },
  ): File
}

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
}
