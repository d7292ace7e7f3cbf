// The data of the page (see graph/explorer.py) with the indexes that the rest needs.

export interface Relation { name: string; label: string; definition: string; symmetric: boolean; sign: number }

interface GraphData {
  title: string;
  relations: Relation[];
  kinds: Record<string, string>;
  statuses: string[];
  blocs: { around: number; size: number }[];
  documents: { id: string[]; title: (string | null)[]; source: (string | null)[]; language: (string | null)[];
    published: (string | null)[]; url: (string | null)[] };
  actors: { id: string[]; name: string[]; kind: string[]; type: string[]; names: string[][]; bloc: number[];
    x: number[]; y: number[] };
  edges: { subject: number[]; object: number[]; relation: number[]; status: number[]; sources: number[];
    statements: number[] };
  statements: { document: number[]; first: (number | null)[]; last: (number | null)[] };
}

interface EvidenceData {
  statements: { text: number[]; date: number[]; speaker: number[]; words: number[]; narrated: number[];
    polarity: number[]; modality: number[]; status: number[]; place: number[]; count: (number | null)[] };
  claims: { text: number[]; kind: number[]; speaker: number[]; words: number[]; document: number[]; about: number[][] };
  texts: string[];
}

/** Days from 1970-01-01 as an ISO date. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

export class Model {
  readonly actorCount: number;
  readonly edgeCount: number;
  /** First statement of each edge; the last entry is the number of statements. */
  readonly from: Uint32Array;
  /** Edges at each actor. */
  readonly at: number[][];
  readonly sources: string[];
  readonly sourceOf: number[];
  readonly span: [number, number] | null;
  readonly undated: number;
  readonly actorAt = new Map<string, number>();
  readonly edgeAt = new Map<string, number>();
  private evidenceData: EvidenceData | null = null;
  private claims: number[][] | null = null;

  constructor(readonly data: GraphData, private readonly evidenceText: () => string) {
    const { edges, actors, statements, documents } = data;
    this.actorCount = actors.id.length;
    this.edgeCount = edges.subject.length;
    this.from = new Uint32Array(this.edgeCount + 1);
    this.at = Array.from({ length: this.actorCount }, () => []);
    actors.id.forEach((id, n) => this.actorAt.set(id, n));
    for (let e = 0; e < this.edgeCount; e++) {
      this.from[e + 1] = this.from[e] + edges.statements[e];
      this.at[edges.subject[e]].push(e);
      this.at[edges.object[e]].push(e);
      this.edgeAt.set(this.edgeKey(e), e);
    }
    const names = documents.source.map((source) => source ?? "(no source given)");
    this.sources = [...new Set(names)].sort((a, b) => a.localeCompare(b));
    const place = new Map(this.sources.map((name, n) => [name, n]));
    this.sourceOf = names.map((name) => place.get(name)!);
    let low = Infinity, high = -Infinity, undated = 0;
    statements.first.forEach((first, n) => {
      const last = statements.last[n];
      if (first === null && last === null) undated++;
      if (first !== null && first < low) low = first;
      if (last !== null && last > high) high = last;
    });
    this.span = low <= high ? [low, high] : null;
    this.undated = undated;
  }

  edgeKey(edge: number): string {
    const { edges, actors, relations } = this.data;
    return `${actors.id[edges.subject[edge]]} ${relations[edges.relation[edge]].name} ${actors.id[edges.object[edge]]}`;
  }

  relation(edge: number): Relation { return this.data.relations[this.data.edges.relation[edge]]; }
  status(edge: number): string { return this.data.statuses[this.data.edges.status[edge]]; }
  name(actor: number): string { return this.data.actors.name[actor]; }
  kindLabel(name: string): string { return this.data.kinds[name] ?? name; }

  other(edge: number, actor: number): number {
    const { subject, object } = this.data.edges;
    return subject[edge] === actor ? object[edge] : subject[edge];
  }

  get evidence(): EvidenceData {
    this.evidenceData ??= JSON.parse(this.evidenceText()) as EvidenceData;
    return this.evidenceData;
  }

  text(place: number): string | null { return place < 0 ? null : this.evidence.texts[place]; }

  /** Claims that an actor makes or that are about it. */
  claimsOf(actor: number): number[] {
    if (!this.claims) {
      this.claims = Array.from({ length: this.actorCount }, () => []);
      const { speaker, about } = this.evidence.claims;
      speaker.forEach((by, claim) => {
        for (const who of new Set([by, ...about[claim]])) if (who >= 0) this.claims![who].push(claim);
      });
    }
    return this.claims[actor];
  }

  /** Edges between the same two actors, in either direction, without the given one. */
  beside(edge: number): number[] {
    const { subject, object } = this.data.edges;
    return this.at[subject[edge]].filter((e) => e !== edge && this.other(e, subject[edge]) === object[edge]);
  }
}
