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
  /** Pairs of source ids that share an e-mail or phone: never joined, only proposed to a person. */
  proposed: number
}

/**
 * Resolves key tuples to customers (METRICS "Identity"). A tuple with a source id is that id's; tuples without one form
 * connected components over shared e-mails and phones; a component that touches exactly one id is that id's, one that
 * touches several is split tuple by tuple: e-mail, then phone, then the component's earliest id. The partition does not
 * depend on the order of the tuples. Near-linear in their number.
 */
export function resolveIdentities(keys: readonly IdentityKeys[]): Identities {
  const ids = new SourceIds(keys)
  const emails = new SharedKeys(keys, 'email', ids)
  const phones = new SharedKeys(keys, 'phone', ids)
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
  return { customerIndex, customers, proposed: countProposed(ids.count, [emails, phones]) }
}

class SourceIds {
  readonly names: string[] = []
  readonly first: number[] = []
  private readonly tupleIds: Int32Array

  constructor(keys: readonly IdentityKeys[]) {
    const indexOf = new Map<string, number>()
    this.tupleIds = new Int32Array(keys.length).fill(-1)
    for (const [at, { sourceId, first }] of keys.entries()) {
      if (sourceId === null) continue
      const index = indexOf.get(sourceId) ?? this.names.push(sourceId) - 1
      indexOf.set(sourceId, index)
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

/** The e-mails (or phones) of the tuples with the source ids that share each; keys on too many ids are left out. */
class SharedKeys {
  private readonly tupleKeys: Int32Array
  private readonly idsOfKey: number[][] = []

  constructor(keys: readonly IdentityKeys[], field: 'email' | 'phone', ids: SourceIds) {
    const indexOf = new Map<string, number>()
    this.tupleKeys = new Int32Array(keys.length).fill(-1)
    for (const [at, key] of keys.entries()) {
      const value = key[field]
      if (value === null) continue
      const index = indexOf.get(value) ?? this.idsOfKey.push([]) - 1
      indexOf.set(value, index)
      this.tupleKeys[at] = index
      const id = ids.ofTuple(at)
      const sharing = this.idsOfKey[index] ?? []
      if (id >= 0 && sharing.length <= MAX_SOURCE_IDS_PER_KEY && !sharing.includes(id)) sharing.push(id)
    }
  }

  /** Index of the tuple's key, −1 if it has none or one that links nothing. */
  keyOf(at: number): number {
    const key = this.tupleKeys[at] ?? -1
    return this.isLinking(key) ? key : -1
  }

  /** Source ids that share the tuple's key. */
  idsOf(at: number): readonly number[] {
    return this.idsOfKey[this.keyOf(at)] ?? []
  }

  /** The ids of every key that links. */
  linkingGroups(): readonly number[][] {
    return this.idsOfKey.filter((_, key) => this.isLinking(key))
  }

  private isLinking(key: number): boolean {
    return (this.idsOfKey[key]?.length ?? 0) <= MAX_SOURCE_IDS_PER_KEY
  }
}

/** Root tuple of each tuple without a source id, by union-find over shared keys; −1 for tuples with an id and for guests. */
function connect(keys: readonly IdentityKeys[], groups: readonly SharedKeys[]): Int32Array {
  const parent = new Int32Array(keys.length).fill(-1)
  const find = (at: number): number => {
    let root = at
    while (parent[root] !== root) {
      const grandparent = parent[parent[root] ?? root] ?? root
      parent[root] = grandparent
      root = grandparent
    }
    return root
  }
  for (const group of groups) {
    const firstWithKey = new Map<number, number>()
    for (const [at, { sourceId }] of keys.entries()) {
      const key = sourceId === null ? group.keyOf(at) : -1
      if (key < 0) continue
      if (parent[at] === -1) parent[at] = at
      const other = firstWithKey.get(key)
      if (other === undefined) firstWithKey.set(key, at)
      else parent[find(at)] = find(other)
    }
  }
  return parent.map((own, at) => (own === -1 ? -1 : find(at)))
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

function countProposed(idCount: number, groups: readonly SharedKeys[]): number {
  const pairs = new Set<number>()
  for (const sharing of groups.flatMap((group) => group.linkingGroups())) {
    for (const [i, a] of sharing.entries()) {
      for (const b of sharing.slice(i + 1)) pairs.add(Math.min(a, b) * idCount + Math.max(a, b))
    }
  }
  return pairs.size
}
