const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Nobody in particular: whoever it will be must be asked. */
export const SOMEBODY =
  /^(?:someone|somebody|some-one|whoever|I|we|he|she|they|you|(?:one|two|some|any|a\s+couple|several)\s+of\s+(?:the\s+|us|our\s+)?.*|an?\s+volunteers?|volunteers?|an?\s+(?:member|representative|colleague)\s+(?:of|from)\s+.+|(?:someone|somebody)\s+(?:from|in|at|with|on|who|else)\b.*)$/i
/** Nobody at all: "Anyone with views should …", "Nobody is to …". */
export const NOBODY = /^(?:anyone|anybody|any-one|no-?one|no\s+one|nobody|none|those|whosoever)\b/i

/** Last words of something that can owe an action though it is written small: "design team", "finance director". */
export const roleNouns = set(`
programme program project secretariat secretary pmo chair chairs chairman chairwoman chairperson convenor convener board council committee subcommittee sub-committee panel forum group
team teams office officer officers manager managers director directors lead leads leader leaders head clerk treasurer auditor auditors accountant members member delegates delegate representatives representative reps rep
governors governor trustees trustee councillor councillors cllr suppliers supplier agents agent operators operator participants participant parties party industry organiser organisers organizer coordinator co-ordinator administrator admin
editor editors author authors maintainer maintainers reviewer reviewers assessor assessors assurer consultant consultants contractor contractors architect architects engineer engineers developer developers analyst analysts adviser advisers advisor advisors
surveyor solicitor solicitors legal finance comms communications procurement hr qa estates facilities operations governance department departments directorate unit division service services authority agency trust company executive
staff reception receptionist matron nurse nurses doctor doctors gp gps consultant pharmacist headteacher principal teacher teachers bursar registrar dean provost warden caretaker ranger president vice-president vice-chair deputy
subgroup sub-group taskforce workstream workgroup regulator ombudsman police stakeholders partners partner vendor vendors provider providers distributor distributors sponsor sro owner owners users customer customers attendees everyone everybody lengthsman groundsman groundsperson handyman gardener archivist librarian chaplain curator verger steward stewards marshal marshals co-chair co-chairs rapporteur liaison holder holders club champion guardian shepherd scribe proposer implementers implementer discipline disciplines
security marketing housing nursing engineering catering purchasing licensing billing minister parliament senate commission commissioner bureau institute institution university college school hospital bank ltd limited plc llp inc`)

/** Last words of a firm's or body's name: "Wexford Metering", "Northfleet Gas". */
export const bodyNouns = set(`
gas energy power water electric electricity metering networks network systems solutions logistics consulting consultancy holdings group partnership partners associates union association society foundation federation alliance
council trust bank rail railways buses homes housing healthcare care pharma media labs technologies technology software telecom broadband insurance builders construction groundworks surveyors architects engineering ltd limited plc llp inc gmbh`)

/** Several people who each owe it: "DAG members", "all suppliers". */
export const COLLECTIVE =
  /^(?:(?:all\s+)?members\s+of\s+(?:the\s+)?[\w& -]+|all(?:\s+(?:of\s+)?(?:the\s+)?[\w& -]+)?|everyone|everybody|each\s+(?:of\s+the\s+)?[\w& -]+|(?:the\s+)?(?:[\w&-]+\s+){0,4}(?:members|representatives|reps|attendees|participants|parties|delegates|constituencies|governors|trustees|councillors|cllrs|stakeholders|partners|suppliers|agents|officers|directors|leads|heads|teams|workstreams))$/i

/** Words that stand before "to" and never owe anything; a phrase with one of them is no owner. */
const common = set(`
vacant vacancy interim acting cc
need needs needed want wants wish wishes hope hopes plan plans propose proposes aim aims seek seeks try tries remember forget remind fail fails continue start begin intend intends expect expects offer offers promise refuse decide decides
ask asks tell tells get gets let allow enable help make makes have has had having be is are was were been being do does did done can could may might must shall should will would go goes going gone come came way ways how what when where why which who whom whose that this these those there here it its
i we you he she they them us me my our your his her their himself herself
the a an and or but nor if unless whether as than then so such because since until while though although not no none nobody nothing never always often also just only even very too more most less least much many few several some any both either neither other another same
of in on at by for with from into onto over under about against between through during before after above below up down out off near per via without within upon towards toward among across along around behind beyond except despite regarding concerning following including
subject due relation regard respect response reply addition contrast order prior according thanks owing similar relative equal equivalent close next opposite parallel limited specific particular related linked attached
ready able unable likely unlikely happy keen pleased willing unwilling reluctant eager glad sorry free welcome important necessary essential possible impossible easy difficult hard good better best useful helpful appropriate sensible prudent right wrong
time times option options opportunity opportunities request requests proposal proposals decision decisions action actions reminder reminders ability intention attempt attempts effort efforts step steps invitation commitment duty requirement requirements resource resources funding approval permission authority
change changes update updates amendment amendments edit edits addition additions correction corrections reference references link links access connection answer answers solution solutions approach approaches objection objections contribution contributions exception exceptions route routes transition move moves
paper papers minute minutes slide slides detail details comment comments note notes document documents documentation report reports log logs list lists email emails letter letters form forms file files data information info agenda agendas item items issue issues risk risks topic topics point points question questions query queries
test tests testing date dates deadline deadlines budget budgets cost costs money price prices fee fees rate rates result results outcome outcomes output outputs finding findings view views feedback evidence analysis figure figures table chart graph number numbers total policy policies strategy process processes procedure procedures guidance guide template terms
meeting meetings workshop workshops session sessions call calls event events website site page system systems tool tools software server code release releases version build bug bugs fix patch feature features design designs draft drafts work works task tasks job jobs thing things stuff matter matters case cases
term half handover freeze lessons learned impact impacts effect effects benefit benefits reason reasons cause purpose scope role roles responsibility responsibilities ownership part parts section sections chapter paragraph clause annex appendix
today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december week weeks month months year years day days hour hours quarter morning afternoon evening
asap urgent urgently immediately ongoing further future final first second third last new old current previous original latest early late later soon now again back forward together apart away
agree agreed agrees approve approves consider considers review reviews discuss discusses confirm confirms provide provides send sends share shares circulate circulates raise raises create creates add adds remove removes keep keeps give gives take takes put puts look looks check checks find finds see sees use uses show shows set sets run runs write writes read reads speak speaks talk talks
please kindly maybe perhaps probably possibly hopefully ideally preferably however therefore otherwise meanwhile finally lastly firstly secondly
fail failed carry carried bring brought hold holds held pay pays paid pass passed return returns submit submits respond responds respond responded contact contacts liaise meet meets attend attends arrange arranges organise organises schedule schedules book books order orders buy buys order publish publishes post posts issue upload uploads download downloads
reluctance desire motion ability inability tendency pressure pressures incentive exposure damage threat threats barrier barriers challenge challenges demand demands supply increase decrease reduction rise fall drop cut start end beginning
room venue building bridge road street park hall church playground fence gate door window roof toilets bins lights grass trees signs parking planning application applications consultation consultations survey surveys election elections campaign newsletter leaflet poster posters
volunteers wanted training course courses interview interviews vacancy vacancies recruitment rota holiday holidays leave payroll invoice invoices contract contracts tender tenders quote quotes quotation quotations grant grants bid bids loan loans insurance audit audits accounts
interface interfaces settlement migration messages message meter meters switch switching window windows environment environments defect defects milestone milestones plan baseline dependency dependencies assumption assumptions
ability consensus agreement discussion discussions conversation conversations debate vote votes motion motions resolution resolutions apology apologies attendance
copy copies cc tbc tbd tba n/a ok okay yes nope fyi nb re ps dear hi hello thank everybody's chair's
propose proposed minded noted resolved welcome reverts revert reverted tabled defer deferred closed open opened
alternative alternatives arrangement arrangements statement statements summary summaries presentation presentations visibility clarity clarification confirmation notification notice notices notification pack packs bundle figure specification specifications criteria criterion measure measures metric metrics target targets objective objectives goal goals priority priorities`)

const ENDINGS =
  /(?:ing|ed|tion|tions|ment|ments|ness|ity|ities|ance|ence|ances|ences|ly|ings|sion|sions|ism|able|ible|ful|less|ous|ive|ives)$/
const keepers = set(
  'reading fleming manning keeling browning harding golding fielding spalding jennings hastings cummings alfred winifred mildred ted fred ed jed reed reid beverly emily kelly sally billy molly holly polly lily milly reilly kennedy clive olive ahmed mohamed mohammed muhammed',
)

/** A word that is never a name by itself. */
export const isCommonWord = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/[’']s?$/, '')
  if (roleNouns.has(plain) || keepers.has(plain)) return false
  return common.has(plain) || (plain.length > 5 && ENDINGS.test(plain))
}

/** First words of an order given to the reader: "Remind members to …" names no owner. */
export const ORDER =
  /^(?:remind|ask|tell|get|let|allow|enable|help|invite|encourage|request|require|instruct|advise|notify|inform|contact|urge|nominate|appoint|thank|need|needs|want|expect|train|support|chase|email|write|speak|talk|arrange|ensure|find|identify|engage|work|liaise|meet|agree|agreed|on|for|with|to|by|from|in|at|of|that|if|when|whether|as|send|give|provide|and|or|this|our|any|a|an)\b/i
