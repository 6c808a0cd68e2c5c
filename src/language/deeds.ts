const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What only people and bodies do: behind "X to", these say that a name nobody knows is an owner. "Bunting to go up" says nothing of the kind. */
const doers = set(`
chase circulate email e-mail mail write draft redraft prepare liaise contact speak talk ask arrange organise organize book invite attend meet discuss review investigate check confirm clarify share send forward submit
respond reply feed bring obtain source procure order purchase buy pay approve sign finalise finalize update amend revise correct edit rewrite reissue issue publish upload post compile collate collect gather research
seek find consult nominate appoint elect notify remind escalate undertake phone ring ping nudge reach pick merge tag propose recommend table raise report present convene reschedule schedule install repair fix replace
negotiate agree decide resolve consider look follow provide produce create facilitate host write-up proofread print translate advertise brief hand return file log apply visit walk pursue progress coordinate co-ordinate
develop define scope explore establish conduct carry verify validate refine revisit reconsider call advise answer monitor rotate size baseline train chair deprecate repaint clear clean tidy paint mow trim cut remove move plant count survey measure inspect quote vote`)
/** What things do as well: "Leaflet to list the dates", "Tree to replace the ash". */
const alsoThings = set(`
include cover contain show reflect have be support help need replace form feature list explain describe set give allow enable ensure reduce improve increase become remain match run start begin commence
continue end finish close come go last stay take mark commemorate celebrate fall rise launch expire resume cost read say state link point refer drive fit hold serve present provide use meet follow keep make get mention introduce`)
const OBJECT = /^\s+(?:the|an?|any|all|our|its|their|his|her|this|that|these|those|each|every|both|further|new|revised|updated)\s/i

/** The word behind "X to", and what follows it: a deed of somebody ("to chase …", "to paint the fence"). */
export const isDeed = (verb: string, rest: string): boolean => {
  const word = verb.toLowerCase()
  return doers.has(word) || (!alsoThings.has(word) && OBJECT.test(rest))
}

/** Written like a body ("RFC to follow"), and nobody all the same. */
const things = set(
  'pr prs rfc rfcs api apis faq faqs kpi kpis cr crs sla slas pid pdf csv ui url agm egm tor tors mvp poc dpia eqia sop sops mou mous nda ndas bau cpd ci cctv wifi rag raid rota sef raap pm am ftp ip id',
)
/** "IPA", "SBM", "NHSE": a body or a role by its letters. */
export const isAcronym = (said: string): boolean => /^[A-Z][A-Z&]{1,5}s?$/.test(said) && !things.has(said.toLowerCase())
