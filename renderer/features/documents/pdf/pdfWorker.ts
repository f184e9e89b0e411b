/** The thread that takes PDFs apart, away from the page. Its own file, as the page's policy asks. */
import './promiseWithResolvers'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
