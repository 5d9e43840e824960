import { createIgnoredKeyTest, type IdentityDecisions, joinSourceIds } from './identity-decisions'
import { type ProposedPair, proposePairs } from './identity-proposals'
import { findComponents } from './union-find'

/** § A key on more source ids than this links nothing: a marketplace relay, the shop's own phone. */
export const MAX_SOURCE_IDS_PER_KEY = 20

/** Normalised keys of one or many orders; null where an order has none. `first` orders them in time (any unit). */
export interface IdentityKeys {
  sourceId: string | null
  email: string | null
  phone: string | null
  first: number
}

export interface Identities {
  /** Customer of each key tuple, 0…customers − 1; −1 = guest: no key, or only keys that link nothing. */
  customerIndex: Int32Array
  customers: number
  /** Customers of different source ids that share an e-mail or phone: never joined, only proposed to a person. */
  proposals: ProposedPair[]
  /** Keys on too many source ids: they link nothing, although nobody has said so. */
  crowded: CrowdedKey[]
}

export interface CrowdedKey {
  field: 'email' | 'phone'
  key: string
}

/**
 * Resolves key tuples to customers (METRICS "Identity"), under what people have decided. A tuple with a source id is
 * that id's; ids said to be one person are one id. Tuples without one form connected components over shared e-mails and
 * phones; a component that touches exactly one id is that id's, one that touches several is split tuple by tuple: e-mail,
 * then phone, then the component's earliest id. The partition does not depend on the order of the tuples or of the
 * decisions. Near-linear in their number.
 */
export function resolveIdentities(keys: readonly IdentityKeys[], decisions: IdentityDecisions): Identities {
  const ids = new SourceIds(keys, joinSourceIds(decisions.pairs))
  const isIgnored = createIgnoredKeyTest(decisions.ignoredKeys)
  const emails = new SharedKeys(keys, 'email', ids, isIgnored)
  const phones = new SharedKeys(keys, 'phone', ids, isIgnored)
  const roots = connect(keys, [emails, phones])
  const links = linkComponents(keys, roots, ids, emails, phones)
  const customerIndex = new Int32Array(keys.length).fill(-1)
  const ownIndex = new Map<number, number>()
  let customers = ids.count
  for (const [at, key] of keys.entries()) {
    const root = roots[at] ?? -1
    if (key.sourceId !== null) customerIndex[at] = ids.ofTuple(at)
    else if (root >= 0) {
      const link = links.get(root)
      if (link !== undefined)
        customerIndex[at] = link.isSeveral ? chooseId(at, link, ids, emails, phones) : link.earliest
      else {
        if (!ownIndex.has(root)) ownIndex.set(root, customers++)
        customerIndex[at] = ownIndex.get(root) ?? -1
      }
    }
  }
  const groups = { names: ids.names, byEmail: emails.linkingGroups(), byPhone: phones.linkingGroups() }
  const crowded = [...emails.crowded(), ...phones.crowded()]
  return { customerIndex, customers, proposals: proposePairs(groups, decisions.pairs), crowded }
}

/** The source ids of the tuples, those that people have joined as one. */
class SourceIds {
  readonly names: string[] = []
  private readonly first: number[] = []
  private readonly tupleIds: Int32Array

  constructor(keys: readonly IdentityKeys[], joined: ReadonlyMap<string, string>) {
    const indexOf = new Map<string, number>()
    this.tupleIds = new Int32Array(keys.length).fill(-1)
    for (const [at, { sourceId, first }] of keys.entries()) {
      if (sourceId === null) continue
      const name = joined.get(sourceId) ?? sourceId
      const index = indexOf.get(name) ?? this.names.push(name) - 1
      indexOf.set(name, index)
      this.tupleIds[at] = index
      this.first[index] = Math.min(this.first[index] ?? Number.POSITIVE_INFINITY, first)
    }
  }

  get count(): number {
    return this.names.length
  }

  /** Index of the tuple's source id, −1 without one. */
  ofTuple(at: number): number {
    return this.tupleIds[at] ?? -1
  }

  /** Returns the earlier of two ids; ties go to the smaller id, so that the order of the rows never decides. */
  earlier(a: number, b: number): number {
    const difference = (this.first[a] ?? 0) - (this.first[b] ?? 0)
    if (difference !== 0) return difference < 0 ? a : b
    return (this.names[a] ?? '') <= (this.names[b] ?? '') ? a : b
  }
}

/** The e-mails (or phones) of the tuples with the source ids that share each; keys that link nothing are left out. */
class SharedKeys {
  private readonly tupleKeys: Int32Array
  private readonly idsOfKey: number[][] = []
  /** The ids as the source has them: people's joining some does not make a relay's address a person's. */
  private readonly namesOfKey: Set<string>[] = []
  private readonly values: string[] = []

  constructor(
    keys: readonly IdentityKeys[],
    private readonly field: 'email' | 'phone',
    ids: SourceIds,
    isIgnored: (key: string) => boolean,
  ) {
    const indexOf = new Map<string, number>()
    this.tupleKeys = new Int32Array(keys.length).fill(-1)
    for (const [at, key] of keys.entries()) {
      const value = key[field]
      if (value === null) continue
      const index = indexOf.get(value) ?? (isIgnored(value) ? -1 : this.add(value))
      indexOf.set(value, index)
      this.tupleKeys[at] = index
      if (key.sourceId !== null) this.share(index, ids.ofTuple(at), key.sourceId)
    }
  }

  private add(value: string): number {
    this.values.push(value)
    this.namesOfKey.push(new Set())
    return this.idsOfKey.push([]) - 1
  }

  private share(index: number, id: number, name: string): void {
    const names = this.namesOfKey[index]
    const sharing = this.idsOfKey[index]
    if (!names || !sharing || names.size > MAX_SOURCE_IDS_PER_KEY) return
    names.add(name)
    if (!sharing.includes(id)) sharing.push(id)
  }

  /** Index of the tuple's key, −1 if it has none or one that links nothing. */
  keyOf(at: number): number {
    const key = this.tupleKeys[at] ?? -1
    return this.isCrowded(key) ? -1 : key
  }

  /** Source ids that share the tuple's key. */
  idsOf(at: number): readonly number[] {
    return this.idsOfKey[this.keyOf(at)] ?? []
  }

  /** The ids of every key that links. */
  linkingGroups(): readonly number[][] {
    return this.idsOfKey.filter((_, key) => !this.isCrowded(key))
  }

  crowded(): CrowdedKey[] {
    return this.values.filter((_, key) => this.isCrowded(key)).map((key) => ({ field: this.field, key }))
  }

  private isCrowded(key: number): boolean {
    return (this.namesOfKey[key]?.size ?? 0) > MAX_SOURCE_IDS_PER_KEY
  }
}

/** Root tuple of each tuple without a source id, by union-find over shared keys; −1 for tuples with an id and for guests. */
function connect(keys: readonly IdentityKeys[], groups: readonly SharedKeys[]): Int32Array {
  const isMember = new Uint8Array(keys.length)
  const roots = findComponents(keys.length, (join) => {
    for (const group of groups) {
      const firstWithKey = new Map<number, number>()
      for (const [at, { sourceId }] of keys.entries()) {
        const key = sourceId === null ? group.keyOf(at) : -1
        if (key < 0) continue
        isMember[at] = 1
        const other = firstWithKey.get(key)
        if (other === undefined) firstWithKey.set(key, at)
        else join(at, other)
      }
    }
  })
  return roots.map((root, at) => (isMember[at] === 1 ? root : -1))
}

interface ComponentLink {
  earliest: number
  isSeveral: boolean
}

function linkComponents(
  keys: readonly IdentityKeys[],
  roots: Int32Array,
  ids: SourceIds,
  emails: SharedKeys,
  phones: SharedKeys,
): Map<number, ComponentLink> {
  const links = new Map<number, ComponentLink>()
  for (let at = 0; at < keys.length; at++) {
    const root = roots[at] ?? -1
    if (root < 0) continue
    for (const id of [...emails.idsOf(at), ...phones.idsOf(at)]) {
      const link = links.get(root)
      if (link === undefined) links.set(root, { earliest: id, isSeveral: false })
      else if (link.earliest !== id) links.set(root, { earliest: ids.earlier(link.earliest, id), isSeveral: true })
    }
  }
  return links
}

function chooseId(at: number, link: ComponentLink, ids: SourceIds, emails: SharedKeys, phones: SharedKeys): number {
  const byEmail = emails.idsOf(at)
  const sharing = byEmail.length > 0 ? byEmail : phones.idsOf(at)
  const [head, ...rest] = sharing
  return head === undefined ? link.earliest : rest.reduce((best, id) => ids.earlier(best, id), head)
}
