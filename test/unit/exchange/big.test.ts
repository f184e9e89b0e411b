import { afterAll, beforeAll, test } from 'vitest'
import { writeSheetsInWorker } from '../../../electron/register/documents/paperWorker'
import { papersFolder } from '../../pdf/helpers/papersFolder'
const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())
test('big', async () => {
  for (const [format, n] of [['xlsx',130_000],['xlsx',260_000],['xlsx',400_000],['csv',300_000],['csv',1_200_000]] as const) {
    const t = performance.now()
    try {
    const b = await writeSheetsInWorker({ sheets: [{ name: 'P', columns: ['File','Row','Child','What the row says','Rule','Level','What is wrong',"DfE's own words"].map((heading, i) => ({ heading, type: i===1?'whole':'text' as const })), rows: Array.from({length:n},(_,i)=>['missing.csv',i,`C${i%5000}`,`M from 13/11/2025 to ${i%700}/11/2025`,'577','error','The missing episode starts on a day when the child is not looked after in the file you gave.','Missing episodes must be within a period of care so that they are etc etc etc']) as any }], definitions: [] }, format, { outFolder: built.outFolder, limitMs: 200_000})
    console.log(format, n, b.length, Math.round(performance.now()-t), Math.round(process.memoryUsage().rss/1e6))
    } catch (e) { console.log(format, n, String(e), Math.round(performance.now()-t), process.memoryUsage().rss/1e6) }
  }
}, 500_000)
