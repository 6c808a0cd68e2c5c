import type { Proposal } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { heading, line, quiet, run } from './layout'

const stands = {
  open: 'Waiting for the secretary or the Chair',
  accepted: 'Accepted',
  declined: 'Declined',
  'taken back': 'Taken back',
}

/** What somebody proposes who may not record it: accepted or declined with one click. */
export const proposalCard = (view: CardView, proposal: Proposal): Message => {
  const title = `${proposal.by.name} proposes`
  const args = { id: proposal.id }
  return message({
    text: `${title} – ${stands[proposal.state].toLowerCase()}\n${proposal.text}`,
    body: [heading(title), quiet(stands[proposal.state]), line([run(proposal.text, { struck: proposal.state === 'declined' })], 'Medium')],
    actions:
      proposal.state === 'open'
        ? [
            button({ title: 'Accept', style: 'positive', command: 'accept', groupId: view.groupId, args }),
            button({ title: 'Decline', command: 'decline', groupId: view.groupId, args }),
          ]
        : [],
  })
}
