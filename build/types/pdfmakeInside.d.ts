/**
 * The inside of pdfmake 0.3.11 as far as electron/register/documents/kit/tagging uses it. Its own types end at
 * `createPdf`, which lays a paper out and draws it in one go and tags nothing.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  const inside: { readonly default: unknown }
  export default inside
}
declare module 'pdfmake/js/DocMeasure.js' {
  const inside: { readonly default: unknown }
  export default inside
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  const inside: { readonly default: unknown }
  export default inside
}
declare module 'pdfmake/js/Renderer.js' {
  const inside: { readonly default: unknown }
  export default inside
}
declare module 'pdfmake/js/StyleContextStack.js' {
  const inside: { readonly default: unknown }
  export default inside
}
declare module 'pdfmake/js/tableLayouts.js' {
  export const tableLayouts: object
}

declare module 'pdfmake/js/TextInlines.js' {
  const inside: unknown
  export default inside
}
