import type { Contract } from '../../../shared/contract'
import { bringBackEpisode, cancelEpisode } from '../commands/episodes/cancel'
import { changeEpisode } from '../commands/episodes/change'
import { changeType } from '../commands/episodes/changeType'
import { closeEpisode, reopenEpisode } from '../commands/episodes/close'
import { addGrade, bringBackGrade, withdrawGrade } from '../commands/episodes/grades'
import { mergeEpisodes, takeEpisodesApart } from '../commands/episodes/merge'
import { moveEpisode } from '../commands/episodes/move'
import { addNotice, bringBackNotice, withdrawNotice } from '../commands/episodes/notices'
import { recordMissing } from '../commands/episodes/recordMissing'
import { recordReturn } from '../commands/episodes/recordReturn'
import { setGroup, setStart } from '../commands/episodes/setByHand'
import { answerStillMissing } from '../commands/episodes/stillMissing'
import { episodeList } from '../queries/episodes/list'
import { lookOver } from '../queries/episodes/lookOver'
import { episodePage } from '../queries/episodes/page'
import type { Handlers } from '../rpc/assemble'

export const episodesHandlers: Handlers<Contract['episodes']> = {
  list: episodeList,
  get: episodePage,
  recordMissing,
  lookOver,
  recordReturn,
  change: changeEpisode,
  changeType,
  addNotice,
  withdrawNotice,
  bringBackNotice,
  addGrade,
  withdrawGrade,
  bringBackGrade,
  setStart,
  setGroup,
  close: closeEpisode,
  reopen: reopenEpisode,
  cancel: cancelEpisode,
  bringBack: bringBackEpisode,
  merge: mergeEpisodes,
  takeMergeApart: takeEpisodesApart,
  move: moveEpisode,
  answerStillMissing,
}
