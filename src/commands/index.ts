import { acceptFinding } from './accept-finding'
import { action } from './action'
import { actionLog } from './action-log'
import { actions } from './actions'
import { agenda } from './agenda'
import { agendaAdd } from './agenda-add'
import { agendaMove } from './agenda-move'
import { answerExtension } from './answer-extension'
import { approveReport, deferReport } from './approve-report'
import { area } from './area'
import { acceptTransfer, answerReferral, refuseTransfer } from './arrivals'
import { arrived, left } from './arrived'
import { alternate, apologies, attendanceList, present } from './attendance'
import { cancel } from './cancel'
import { check } from './check'
import { close } from './close'
import type { Command } from './command'
import { confidential } from './confidential'
import { correspondence } from './correspondence'
import { closeRound, coverage } from './coverage'
import { decision } from './decision'
import { decisions } from './decisions'
import { discussionWording } from './discussion-wording'
import { draft } from './draft'
import { due } from './due'
import { editLine } from './edit-line'
import { end } from './end'
import { extension } from './extension'
import { find, lookUp } from './find'
import { helpOf } from './help'
import { history } from './history'
import { hold } from './hold'
import { importCommand } from './import'
import { issueReport } from './issue-report'
import { items, record } from './items'
import { lines } from './lines'
import { mention } from './mention'
import { move } from './move'
import { moveLine } from './move-line'
import { mute, unmute } from './mute'
import { myActions } from './my-actions'
import { nextItem } from './next-item'
import { nextMeeting } from './next-meeting'
import { note } from './note'
import { outcome } from './outcome'
import { overdue } from './overdue'
import { owner } from './owner'
import { personErase } from './person-erase'
import { personExport } from './person-export'
import { accept, decline } from './proposals'
import { recording } from './recording'
import { redact } from './redact'
import { reminders } from './reminders'
import { reopen } from './reopen'
import { draftReport, report } from './report'
import { review } from './review'
import { reword } from './reword'
import { rollCall } from './roll-call'
import { objections, views } from './rounds'
import { seat } from './seat'
import { settings } from './settings'
import { show } from './show'
import { skip } from './skip'
import { snooze } from './snooze'
import { standing } from './standing'
import { start } from './start'
import { supersede } from './supersede'
import { tick } from './tick'
import { transfer } from './transfer'
import { undo } from './undo'
import { update } from './update'
import { noObjection, objects, view } from './view'
import { withdraw } from './withdraw'

/** The one list: help, the manifest, the examples' tests, the terminal and the cards follow from it. */
export const commands: readonly Command[] = [
  action,
  decision,
  correspondence,
  note,
  area,
  nextItem,
  hold,
  record,
  close,
  tick,
  update,
  due,
  standing,
  extension,
  answerExtension,
  snooze,
  mute,
  unmute,
  mention,
  owner,
  transfer,
  reword,
  outcome,
  move,
  lines,
  moveLine,
  editLine,
  reopen,
  withdraw,
  supersede,
  discussionWording,
  confidential,
  redact,
  personErase,
  undo,
  actions,
  myActions,
  overdue,
  actionLog,
  reminders,
  personExport,
  decisions,
  find,
  show,
  history,
  review,
  start,
  agenda,
  agendaAdd,
  agendaMove,
  skip,
  recording,
  present,
  apologies,
  alternate,
  arrived,
  left,
  attendanceList,
  seat,
  views,
  view,
  coverage,
  closeRound,
  objections,
  objects,
  noObjection,
  nextMeeting,
  cancel,
  check,
  acceptFinding,
  report,
  draftReport,
  issueReport,
  approveReport,
  deferReport,
  importCommand,
  end,
  settings,
  helpOf(() => commands),
  accept,
  decline,
  acceptTransfer,
  refuseTransfer,
  answerReferral,
  items,
  draft,
  rollCall,
  lookUp,
]

export const commandNamed = (name: string): Command | undefined => commands.find((each) => each.name === name)
