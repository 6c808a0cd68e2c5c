/** What is said in the demonstration: three meetings, the last one shaped like the published DAG035. `time` is group time. */
export interface Spoken {
  time: string
  by: 'secretary' | 'chair'
  words: string
}

const lines = (by: Spoken['by'], first: string, words: readonly string[]): Spoken[] => {
  const [hour = 10, minute = 0] = first.split(':').map(Number)
  return words.map((each, index) => {
    const at = hour * 60 + minute + index
    return { time: `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`, by, words: each }
  })
}

export const dag032 = {
  date: '2024-02-14',
  said: lines('secretary', '10:00', [
    'start DAG032 14 February 2024 10:00-13:00',
    'settings title MHHS Design Advisory Group (DAG)',
    'settings next decision 99',
    'settings chair Justin Andrews',
    'settings contact Programme (PMO): Fraser Mathieson',
    'settings representatives Chris Day (Elexon Representative), Carolyn Burns (Small Supplier Representative)',
    ...['plan', 'minutes', 'test slots', 'release notes', 'risk log'].map(
      (what) => `action Programme (PMO) to publish the ${what} by 21 February`,
    ),
    'action Programme (PMO) to describe how changes reach the codes after the freeze, due 6 March',
    ...[1, 2, 3, 4, 5].map((n) => `close DAG32-0${n}`),
    'end',
  ]),
}

export const dag034 = {
  date: '2024-03-13',
  said: lines('secretary', '10:00', [
    'start DAG034 13 March 2024 10:00-13:00',
    'action Programme (PMO) to circulate the papers earlier, by 20 March',
    'action Programme (Paul Pettitt) to show what was learned from onboarding, due 10 April',
    'action Programme (Paul Pettitt) to update the design calendar, by 10 April',
    'action Programme (Sean Cooper) to raise a risk on CR045 if it cannot come before M10, due: 10/04/2024',
    ...['glossary', 'invitations', 'distribution list'].map((what) => `action Programme (PMO) to refresh the ${what} by 20 March`),
    'action Programme (PMO) to say whether the terms of reference must change, due 10 April',
    'action IPA to comment on the new change control approach by 10 April',
    'action Programme (PMO) to consider a full impact assessment of that approach, ASAP',
    'action DAG Members to send their comments on the approach to their steering group colleagues by 3 April',
    ...['01', '05', '06', '07'].map((n) => `close DAG34-${n}`),
    'next meeting 10 April 2024 10:00',
    'end',
  ]),
}

export const dag035 = {
  date: '2024-04-10',
  said: [
    ...lines('secretary', '10:00', [
      'start DAG035 10 April 2024 10:00-13:00',
      'present Justin Andrews (Chair); Chris Day (Elexon Representative); Carolyn Burns (Small Supplier Representative); Andrew Grace for Craig Handford (Large Supplier Representative); Paul Pettitt (Design Lead); Fraser Mathieson (PMO Governance Lead)',
      'apologies Caroline Farquhar (Consumer Representative)',
      'area Minutes and Actions',
      'review',
      'action Programme (Paul Pettitt) to show the outputs of the onboarding lessons, and what later test stages will ask of joiners, due 8 May',
      'close DAG34-02 replaced by DAG35-01',
      'close DAG34-03 because the calendar was published',
      'close DAG32-05',
      'update DAG32-06 kept open until the code bodies agree who takes it on',
      'area CR044 Decision',
      'note Programme: went through the answers to the impact assessment of CR044',
      'note Elexon Representative: likes the principle, sees no room for it before M10',
      'note Small Supplier Representative: this group can recommend a design change, it cannot approve its release',
      'note + and wants that said plainly',
      'action Programme (Paul Pettitt) to raise a Programme risk in case CR044 is not implemented before M10, due 08/05/2024',
    ]),
    ...lines('chair', '10:40', [
      'decision The SRO recommends the design change of CR044 to the steering group and passes the release decision up to it',
    ]),
    ...lines('secretary', '11:00', [
      'area CR045 Decision',
      'note Elexon Representative: wants it ahead of CR044, since settlement is at stake',
      'hold the release of CR045 goes to the steering group',
      'action Programme (Paul Pettitt) to arrange a design session on CR045 by 8 May',
      'action Programme to raise a Programme risk on leaving CR045 out before M10, by 8 May',
    ]),
    ...lines('chair', '11:35', [
      'decision The SRO recommends the design change of CR045 to the steering group and passes the release decision up to it, recording timestamp 01:35:00',
    ]),
    ...lines('secretary', '11:40', [
      'area CR046 Decision',
      'note Large Supplier Representative: objects, because the change freeze criteria are not met',
    ]),
    ...lines('chair', '12:02', [
      'decision The SRO approved CR046 for a later interim release, testing to be settled, recording timestamp 02:02:00',
    ]),
    ...lines('secretary', '12:10', [
      'reword DAG35-04 s/leaving CR045 out/not implementing CR045/',
      'area Design Updates',
      'note Programme: the next build goes to test in June; no release after it is planned yet',
      'next meeting 8 May 2024 10:00',
      'actions',
      'decisions',
      'report',
      'end',
    ]),
  ] satisfies Spoken[],
}
