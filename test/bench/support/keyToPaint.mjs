/**
 * From a key to what it changed on the screen, as the page itself sees it: the key's own time stamp, the next frame, and
 * the first task after that frame, by when it has been painted.
 *
 * @typedef {import('@playwright/test').Page} Page
 */

/** Keys of a sentence, so that fields that look at words find some. */
const sentence = 'the boy said he was at the flat by the station and then went home '

/** Makes a page note the time of every key it is given. @param {Page} page */
export async function watchKeys(page) {
  await page.evaluate(() => {
    const noted = []
    Object.assign(window, { keysPainted: noted })
    window.addEventListener(
      'keydown',
      (event) => {
        const { timeStamp } = event
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => noted.push(performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        })
      },
      true,
    )
  })
}

/**
 * Types into whatever has the focus, one key after the other is painted.
 *
 * @param {Page} page
 * @param {number} count how many keys
 * @param {string} [letters] what is typed, again and again
 * @returns {Promise<number[]>} milliseconds of each key
 */
export async function typeAndTime(page, count, letters = sentence) {
  const measured = []
  for (let at = 0; at < count; at += 1) {
    const before = await page.evaluate(() => window.keysPainted.length)
    await page.keyboard.press(keyFor(letters[at % letters.length]))
    await page.waitForFunction((seen) => window.keysPainted.length > seen, before)
    measured.push(await page.evaluate(() => window.keysPainted.at(-1)))
    // As fast as people type: what a field does a moment after a key falls into the next one.
    await page.waitForTimeout(60)
  }
  const held = await page.evaluate(() => document.activeElement?.value ?? '')
  const typed = letters.repeat(Math.ceil(count / letters.length)).slice(0, count)
  if (!held.includes(typed)) throw new Error(`the keys went elsewhere: ${held.slice(0, 100)}`)
  return measured
}

/** @param {string | undefined} letter */
function keyFor(letter) {
  return letter === ' ' ? 'Space' : (letter ?? 'a')
}
