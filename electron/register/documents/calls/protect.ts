import { contract } from '../../../../shared/contract'
import { queryThen } from '../../rpc/handlers'
import { newRecoveryCode } from '../../unlock/recoveryCode'
import { madePapers, type MadePaper } from '../madePapers'
import { setInWorker } from '../paperWorker'

/**
 * Sets a paper once more so that it opens with a passphrase alone. The passphrase is as random as a recovery code (135
 * bits) and of the same groups: a lock is as strong as its password, and nobody can slow down who guesses at a file.
 */
export const protectDocument = queryThen<typeof contract.documents.protect, MadePaper>(
  contract.documents.protect,
  {
    read: async ({ input, scratch }) => scratch(madePapers).get(input.made),
    finish: async (
      { paper, bytes: _open, id: _id, sha256: _hash, ...facts },
      { outFolder, signal, scratch },
    ) => {
      const passphrase = newRecoveryCode()
      const { bytes, pages } = await setInWorker(paper, { outFolder, signal, passphrase })
      const fileName = facts.fileName.replace(/\.pdf$/, '-protected.pdf')
      const counts = { ...facts.counts, protected: 1 }
      const made = scratch(madePapers).keep({ ...facts, fileName, counts, pages }, paper, bytes)
      return { made: made.id, fileName, passphrase }
    },
  },
)
