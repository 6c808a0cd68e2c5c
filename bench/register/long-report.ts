const repeat = (times: number, line: (n: number) => string): string => Array.from({ length: times }, (_, n) => line(n)).join('\n')

/** A report like a monthly one (10 actions, 3 decisions, 52 lines of discussion), in plain text; `times` as long. */
export const longReport = (times: number): string => `Bench Advisory Group (ABC) Headline Report

Issue date: 12/04/2027

Meeting Number\tABC035\tVenue\tOnline
Meeting Date and Time\t10 April 2027 10:00-13:00\tClassification\tPublic

Actions

Area\tRef\tAction\tOwner\tDue
${repeat(times * 10, (n) => `Item ${n % 9}\tABC35-${String(n + 1).padStart(2, '0')}\tOffice to describe what the ${n}th test window asks of every party that sends files before the release\tOffice (Ann Other)\t12/05/2027`)}

Decisions

Area\tRef\tDecision
${repeat(times * 3, (n) => `Item ${n % 9}\tABC-DEC${n + 1}\tThe Owner approved proposal ${n} for the spring release, with tests to follow once the files are there`)}

Key Discussion Items

Area\tDiscussion
${repeat(times * 52, (n) => `Item ${Math.floor(n / 6) % 9}\tMember ${n} Representative: Likes proposal ${n}, asks that its files are sent a week before the tests begin, and that whoever runs them says so in time (ACTION ABC35-${String((n % (times * 10)) + 1).padStart(2, '0')}).`)}

Next meeting: 12 May 2027 10:00

Attendees

Name\tRole
Ann Other\tChair
${repeat(times * 20, (n) => `Member Number${n}\tConstituency ${n} Representative`)}
`
