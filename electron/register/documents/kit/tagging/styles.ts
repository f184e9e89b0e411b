import { StyleContextStack } from './pdfmakeInside'

/**
 * pdfmake's styles of the nodes around the one that is measured (upstream pdfmake/src/StyleContextStack.js), for
 * definitions without named styles. It asks for 22 properties of each word, and upstream makes three closures and a list
 * for each: half of the rubbish of a long list.
 */
export class Styles extends StyleContextStack {
  override clone(): Styles {
    const copy = new Styles(this.styleDictionary, this.defaultStyle)
    copy.styleOverrides.push(...this.styleOverrides)
    return copy
  }

  override autopush(node: object): number {
    this.styleOverrides.push(node)
    return 1
  }

  override getProperty(property: string): unknown {
    for (let at = this.styleOverrides.length - 1; at >= 0; at -= 1) {
      const value = (this.styleOverrides[at] as Record<string, unknown>)[property]
      if (value !== undefined && value !== null) return value
    }
    return (this.defaultStyle as Record<string, unknown>)[property]
  }
}
