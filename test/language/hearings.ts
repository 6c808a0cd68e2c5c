import { defaultSettings, type Settings } from '../../src/domain/group'
import type { Hearing } from '../../src/language/hearing'

/** Who sits in the group of the tables. Two have the initials JA, and two are called Simon; both Supplier Agents have a seat. */
export const dagSettings: Settings = {
  ...defaultSettings('DAG', 'tenant'),
  title: 'MHHS Design Advisory Group (DAG)',
  people: [
    { name: 'Justin Andrews', id: 'p:justin', party: 'Programme', role: 'Chair', chair: true },
    { name: 'Paul Pettitt', id: 'p:paul', party: 'Programme', role: 'Design Lead' },
    { name: 'Sean Cooper', id: 'p:sean', party: 'Programme', role: 'Design Team' },
    { name: 'Smitha Pichrikat', id: 'p:smitha', party: 'Programme' },
    { name: 'Fraser Mathieson', id: 'p:fraser', party: 'Programme', role: 'PMO Governance Lead' },
    { name: 'Colin Bezant', id: 'p:colin', party: 'IPA' },
    { name: 'Danielle Walton', id: 'p:danielle', party: 'Ofgem' },
    { name: 'Jane Ashworth', id: 'p:jane', party: 'Ofgem' },
    { name: 'Sarah Jones', id: 'p:sarah', party: 'RECCo', representative: true },
    { name: 'Gareth Evans', id: 'p:gareth', party: 'I&C Supplier', representative: true },
    { name: 'Craig Handford', id: 'p:craig', party: 'Large Supplier', representative: true },
    { name: 'Carolyn Burns', id: 'p:carolyn', party: 'Small Supplier', representative: true },
    { name: 'Chris Day', id: 'p:chris', party: 'Elexon', representative: true },
    { name: 'Daniel Arrowsmith', id: 'p:daniel', party: 'NGESO', representative: true },
    { name: 'Robert Langdon', id: 'p:robert', party: 'Supplier Agent', representative: true },
    { name: 'Seth Chapman', id: 'p:seth', party: 'Supplier Agent', representative: true },
    { name: 'Simon Harrison', id: 'p:simon', party: 'Elexon' },
    { name: 'Simon Okoro', id: 'p:simon2', party: 'Programme' },
  ],
  constituencies: [
    { name: 'Large Supplier', also: [] },
    { name: 'Small Supplier', also: [] },
    { name: 'I&C Supplier', also: ['I&C'] },
    { name: 'Supplier Agent', also: [] },
    { name: 'NGESO', also: ['National Grid ESO', 'ESO'] },
    { name: 'RECCo', also: [] },
    { name: 'Elexon', also: [] },
  ],
  teams: [{ party: 'Programme', team: 'PMO', contact: { name: 'Fraser Mathieson', id: 'p:fraser' } }],
}

/** Wednesday 10 April 2024, 10:35 in London. */
const at = '2024-04-10T09:35:00.000Z'

/** A group in its third year. */
export const dag: Hearing = { at, settings: dagSettings, mentions: [], nextMeeting: '2024-05-08' }

/** A group of which nothing is known but its code. */
export const newGroup: Hearing = { at, settings: defaultSettings('DAG', 'tenant'), mentions: [] }
