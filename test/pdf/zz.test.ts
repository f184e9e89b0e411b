import { afterAll, expect, test } from 'vitest'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { Care } from '../../electron/register/documents/removing/care'
import { wholeRecordBlocks } from '../../electron/register/documents/subjectAccess/wholeRecord'
import { accessPaper } from '../../electron/register/documents/subjectAccess/writtenAccess'
import { accessData } from './builders/accessData'
import { printedBy } from './builders/printedBy'
import { papersFolder } from './helpers/papersFolder'
const folder = papersFolder()
afterAll(() => folder.remove())
test('long', async () => {
  const data = {
    ...accessData,
    episodes: Array.from({ length: 180 }, () => accessData.episodes[0]!),
    interviews: Array.from({ length: 10 }, () => accessData.interviews[0]!),
  }
  const care = new Care()
  const paper = accessPaper(data, wholeRecordBlocks(data, care), null, printedBy)
  const t = performance.now()
  const { pages, bytes } = await setPaper(paper, folder.fonts)
  console.log(pages, bytes.length, performance.now() - t, process.memoryUsage().rss / 1e6, care.items.length)
  expect(pages).toBeGreaterThan(300)
}, 200_000)
