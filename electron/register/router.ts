import { contract } from '../../shared/contract'
import { auditHandlers } from './router/audit'
import { documentsHandlers } from './router/documents'
import { draftsHandlers } from './router/drafts'
import { exchangeHandlers } from './router/exchange'
import { registerHandlers } from './router/register'
import { returnsHandlers } from './router/returns'
import { settingsHandlers } from './router/settings'
import { shellHandlers } from './router/shell'
import { assemble } from './rpc/assemble'

const { shell, register, drafts, settings, audit, exchange, returns, documents } = contract

/** Every call of the contract with its answer. */
export const router = assemble(
  { shell, register, drafts, settings, audit, exchange, returns, documents },
  {
    shell: shellHandlers,
    register: registerHandlers,
    drafts: draftsHandlers,
    settings: settingsHandlers,
    audit: auditHandlers,
    exchange: exchangeHandlers,
    returns: returnsHandlers,
    documents: documentsHandlers,
  },
)
