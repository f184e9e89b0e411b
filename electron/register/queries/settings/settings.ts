import { authority } from '../../../../shared/codes/authorities'
import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { readSettings } from './readSettings'

export const get = query(contract.settings.get, async ({ db }) => readSettings(db))

/** Authorities of England by DfE number. */
export const authorities = query(contract.settings.authorities, async () =>
  authority.codes.map(({ code, label }) => ({ code, label })),
)
