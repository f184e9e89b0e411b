import type { Style } from 'pdfmake/interfaces'
import { StyleContextStack } from './pdfmakeInside'

/**
 * pdfmake's styles of the nodes around the one that is measured (upstream pdfmake/src/StyleContextStack.js), for
 * definitions without named styles. Upstream makes three closures and a list for each property it asks for.
 */
export class Styles extends StyleContextStack {
  /** Properties somebody asked for so far; one list for all copies. */
  readonly #asked: Set<string>

  constructor(styles: object, defaultStyle: Style, asked = new Set<string>()) {
    super(styles, defaultStyle)
    this.#asked = asked
  }

  override clone(): Styles {
    const copy = new Styles(this.styleDictionary, this.defaultStyle, this.#asked)
    copy.styleOverrides.push(...this.styleOverrides)
    return copy
  }

  override autopush(node: object): number {
    this.styleOverrides.push(node)
    return 1
  }

  override getProperty(property: string): unknown {
    this.#asked.add(property)
    return this.#inForce(property)
  }

  /** The same for two nodes where every property is the same that anybody asked for. */
  look(): string {
    let look = ''
    for (const property of this.#asked) {
      const value = this.#inForce(property)
      if (value !== undefined) look += typeof value === 'string' ? value : JSON.stringify(value)
      look += '\n'
    }
    return look
  }

  #inForce(property: string): unknown {
    for (let at = this.styleOverrides.length - 1; at >= 0; at -= 1) {
      const value = (this.styleOverrides[at] as Record<string, unknown>)[property]
      if (value !== undefined && value !== null) return value
    }
    return (this.defaultStyle as Record<string, unknown>)[property]
  }
}
