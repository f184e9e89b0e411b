/**
 * Homeward's own lint rules, loaded by oxlint. Each message names the thing to use instead; where a rule does not
 * apply is said in build/oxlint.json. Tests: test/unit/build/houseRules.test.ts.
 */
import { noBackup } from './noBackup.mjs'
import { noClock } from './noClock.mjs'
import { noOpenExternal } from './noOpenExternal.mjs'
import { noRawIpc } from './noRawIpc.mjs'

export default {
  meta: { name: 'house' },
  rules: {
    'no-clock': noClock,
    'no-plaintext-copy': noBackup,
    'no-open-external': noOpenExternal,
    'no-raw-ipc': noRawIpc,
  },
}
