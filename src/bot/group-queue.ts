import { isReply } from '../commands/command'
import type { Reply } from '../domain/reply'
import type { Base, Need, Store } from '../ports'
import { answersAhead } from './answers-ahead'
import { type ErasingWorld, finishErasures } from './finish-erasures'
import type { Job } from './job'
import { baseAfter, bothFacts, factsAfter, noFacts } from './overlay'
import { batchOf, type Pending } from './pending'

/** DESIGN.md §5: a transaction holds at most 90 operations, below the table's 100. */
const MOST_OPERATIONS = 90
/** Lost races before it counts as a fault: two processes one by one were seen to need sixteen. */
const MOST_TRIES = 20

/**
 * What jobs are decided on: the base as it was kept, which may be older than what another instance wrote, so that a refusal does not rest
 * on it; as this instance saved it just now; or read for them.
 */
type On = 'kept' | 'just saved' | 'read'

/**
 * One queue per group in each instance, so that the guard does not lose to itself: it decides all that is waiting in turn
 * and saves it in one transaction. The only place that tries again against the register.
 */
export class GroupQueue {
  private waiting: Job[] = []
  private busy = false
  private draining: Promise<void> = Promise.resolve()
  private base: Base | undefined
  private loading: Promise<Base | undefined> | undefined

  constructor(
    private readonly groupId: string,
    private readonly store: Store,
    /** Waits a little, longer after more tries. */
    private readonly pause: (tries: number) => Promise<void>,
    /** Whom and what is erased goes out of these as well. */
    private readonly others: Omit<ErasingWorld, 'store'>,
  ) {}

  add(job: Job): void {
    this.waiting.push(job)
    if (!this.busy) this.draining = this.drain()
  }

  /** Ends once nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    while (this.busy) await this.draining
  }

  /** The base as this instance last saw it; read where it has seen none, once however many ask. */
  async current(): Promise<Base | undefined> {
    if (this.base) return this.base
    this.loading ??= this.store.load(this.groupId).finally(() => {
      this.loading = undefined
    })
    const loaded = await this.loading
    // What was saved meanwhile is newer than what was read.
    this.base ??= loaded
    return this.base
  }

  /** Forgets what this instance saw last, and reads. */
  async reload(): Promise<Base> {
    this.base = undefined
    this.loading = undefined
    const base = await this.current()
    if (!base) throw new Error(`there is no group ${this.groupId} in the register`)
    return base
  }

  /** Never rejects: whatever a job throws is that job's. What is added after the last look at `waiting` starts the next drain. */
  private async drain(): Promise<void> {
    this.busy = true
    try {
      while (this.waiting.length > 0) {
        const jobs = this.waiting.splice(0)
        try {
          await this.carryOut(jobs, this.base ? 'kept' : 'read', 0)
        } catch (error) {
          this.base = undefined
          // Perhaps one of them cannot be saved: one by one, the others can. A job that was answered already ignores this.
          if (jobs.length === 1) jobs[0]?.failed(error)
          else for (const job of jobs) await this.carryOut([job], 'read', 0).catch((cause: unknown) => job.failed(cause))
        }
      }
    } finally {
      this.busy = false
    }
  }

  private async carryOut(jobs: readonly Job[], on: On, tries: number): Promise<void> {
    const start = on !== 'read' && this.base ? this.base : await this.reload()
    let base = start
    const pending: Pending[] = []
    const later: Job[] = []
    let apart = 0
    for (const [index, job] of jobs.entries()) {
      // What was read before the words are erased would write them back.
      if (pending.some(({ decided }) => decided.erase)) {
        later.push(...jobs.slice(index))
        break
      }
      const known = await job.known(base)
      const needs = job.needs(known)
      const first = needs.length > 0 ? await this.store.read(this.groupId, needs) : noFacts()
      const then = job.needsThen?.({ ...known, facts: first }) ?? []
      const read = then.length > 0 ? bothFacts(first, await this.store.read(this.groupId, then)) : first
      const facts = factsAfter(
        read,
        pending.flatMap((each) => each.decided.changes),
      )
      const decision = job.decide({ ...known, facts })
      if (isReply(decision) || decision.changes.length === 0) {
        if (on === 'kept' || pending.length > 0) later.push(job)
        // What was saved once may not be possible twice: before a refusal, was it heard already?
        else if ((!isReply(decision) || decision.refused) && (await this.heard([job])).length === 0) continue
        else job.done(isReply(decision) ? decision : await job.answer(decision.outcome, known, facts))
        continue
      }
      const next = { job, known, facts, decided: decision }
      // What is erased must not be written beside it.
      if (decision.erase && pending.length > 0) {
        later.push(...jobs.slice(index))
        break
      }
      // One alone fits. Together they are fewer than one by one: only near the limit are they counted together.
      if (jobs.length > 1) apart += this.store.operations(batchOf(start, [next]))
      if (pending.length > 0 && apart > MOST_OPERATIONS && this.store.operations(batchOf(start, [...pending, next])) > MOST_OPERATIONS) {
        later.push(...jobs.slice(index))
        break
      }
      pending.push(next)
      base = baseAfter(base, decision)
    }
    if (pending.length > 0) await this.save(start, base, pending, tries)
    if (later.length > 0) await this.carryOut(later, pending.length > 0 ? 'just saved' : 'read', tries)
  }

  private async save(start: Base, after: Base, pending: readonly Pending[], tries: number): Promise<void> {
    const [result, asKnown] = await Promise.all([this.store.save(batchOf(start, pending)), answersAhead(pending, after)])
    if (result.kind === 'saved') {
      this.base = { ...after, etag: result.etag }
      const gone = pending.some(({ decided }) => decided.erase) ? this.erase() : undefined
      await Promise.all(
        asKnown.map(async ({ job, decided, now, ahead }) => {
          job.saved?.(decided.outcome)
          const answer = ahead ?? (await job.answer(...now))
          // Others need not wait until all of the record was looked through.
          if (decided.erase && gone) void gone.then(() => job.done(answer))
          else job.done(answer)
        }),
      )
      return
    }
    if (tries >= MOST_TRIES) throw result.kind === 'unknown' ? result.cause : new Error('the register was too busy')
    if (tries > 0) await this.pause(tries)
    await this.reload()
    // A race that was lost saved nothing, and an insert of what was heard already fails by itself.
    const jobs = pending.map(({ job }) => job)
    const again = result.kind === 'lost' ? jobs : await this.heard(jobs)
    if (again.length > 0) await this.carryOut(again, 'kept', tries + 1)
  }

  /** What is left undone here (the storage fails), the sweep does. */
  private async erase(): Promise<void> {
    await finishErasures({ ...this.others, store: this.store }, this.groupId).catch(() => undefined)
    this.base = undefined
  }

  /** Answers those that were saved before, from the record. Out: those that were not. */
  private async heard(jobs: readonly Job[]): Promise<Job[]> {
    const base = await this.current()
    const { said } = await this.store.read(
      this.groupId,
      jobs.map(({ key }): Need => ({ of: 'said', key })),
    )
    const fresh: Job[] = []
    for (const job of jobs) {
      const before = said.find((each) => each.key === job.key)
      if (!before || !base) {
        fresh.push(job)
        continue
      }
      // Its own transaction, whose answer was lost: nobody else posts its cards.
      const ours = job.token !== undefined && job.token === before.token
      if (ours) job.saved?.(before.outcome)
      const answer = await job.answer(before.outcome, await job.known(base), noFacts())
      job.done(ours ? answer : saidBefore(answer))
    }
    return fresh
  }
}

/** Whoever saved it posts its cards, else the sweep does (they are owed): posted here too, each would stand there twice. */
const saidBefore = (answer: Reply): Reply => ({
  ...answer,
  here: answer.here.filter(({ once }) => !once),
  toGroup: answer.toGroup.map((each) => (each.posted ? each : { ...each, elsewhere: true })),
})
