import * as pdfmakeModule from 'pdfmake'

/**
 * pdfmake is one object made by its CommonJS module, and its calls change that object; its types pretend to be an ES
 * module. The object itself is what importing it by `default` gives.
 */
export const pdfmake = (pdfmakeModule as unknown as { readonly default: typeof pdfmakeModule }).default
