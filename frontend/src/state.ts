// What the reader chose, and what of the graph it leaves to see.

import type { Model } from "./model";

export type Selection = { kind: "actor"; id: number } | { kind: "edge"; id: number } | null;
export type Facet = "relations" | "statuses" | "kinds" | "sources" | "documents";
export type Change = "filters" | "selection" | "look" | "view";

export interface View {
  selection: Selection;
  /** What is hidden, by its place in the list. */
  hidden: Record<Facet, Set<number>>;
  time: [number, number] | null;
  undated: boolean;
  alone: boolean;
  colour: "bloc" | "kind";
  table: boolean;
  theme: "auto" | "light" | "dark";
}

export class State {
  readonly view: View = {
    selection: null,
    hidden: { relations: new Set(), statuses: new Set(), kinds: new Set(), sources: new Set(), documents: new Set() },
    time: null,
    undated: true,
    alone: false,
    colour: "bloc",
    table: false,
    theme: "auto",
  };
  readonly kinds: string[];
  readonly edges: Uint8Array;
  readonly actors: Uint8Array;
  readonly degree: Uint32Array;
  shownEdges = 0;
  shownActors = 0;
  private readonly kindOf: number[];
  private readonly listeners: ((change: Change) => void)[] = [];

  constructor(readonly model: Model) {
    this.kinds = [...new Set(model.data.actors.kind)].sort();
    this.kindOf = model.data.actors.kind.map((kind) => this.kinds.indexOf(kind));
    this.edges = new Uint8Array(model.edgeCount);
    this.actors = new Uint8Array(model.actorCount);
    this.degree = new Uint32Array(model.actorCount);
    this.filter();
  }

  listen(listener: (change: Change) => void): void { this.listeners.push(listener); }

  changed(change: Change): void {
    if (change === "filters") this.filter();
    for (const listener of this.listeners) listener(change);
  }

  select(selection: Selection): void {
    this.view.selection = selection;
    this.filterActors(); // a selected actor is shown whatever the filters say
    this.changed("selection");
  }

  /** Whether a statement comes from a shown document and lies in the shown time. */
  statementShown(statement: number): boolean {
    const { hidden, time, undated } = this.view;
    const { document, first, last } = this.model.data.statements;
    const from = document[statement];
    if (hidden.documents.has(from) || hidden.sources.has(this.model.sourceOf[from])) return false;
    if (!time) return true;
    const begin = first[statement] ?? last[statement], end = last[statement] ?? first[statement];
    if (begin === null || end === null) return undated;
    return begin <= time[1] && end >= time[0];
  }

  private filter(): void {
    const { hidden, time } = this.view;
    const { edges } = this.model.data;
    const every = !time && !hidden.documents.size && !hidden.sources.size;
    this.shownEdges = 0;
    for (let e = 0; e < this.model.edgeCount; e++) {
      let shown = !hidden.relations.has(edges.relation[e]) && !hidden.statuses.has(edges.status[e])
        && !hidden.kinds.has(this.kindOf[edges.subject[e]]) && !hidden.kinds.has(this.kindOf[edges.object[e]]);
      if (shown && !every) {
        shown = false;
        for (let s = this.model.from[e]; s < this.model.from[e + 1] && !shown; s++) shown = this.statementShown(s);
      }
      this.edges[e] = shown ? 1 : 0;
      if (shown) this.shownEdges++;
    }
    this.filterActors();
  }

  private filterActors(): void {
    const { hidden, selection, alone } = this.view;
    const { subject, object } = this.model.data.edges;
    this.degree.fill(0);
    for (let e = 0; e < this.model.edgeCount; e++) {
      if (this.edges[e]) {
        this.degree[subject[e]]++;
        this.degree[object[e]]++;
      }
    }
    this.shownActors = 0;
    for (let a = 0; a < this.model.actorCount; a++) {
      let shown = this.degree[a] > 0 || (alone && !hidden.kinds.has(this.kindOf[a]));
      if (selection?.kind === "actor" && selection.id === a) shown = true;
      this.actors[a] = shown ? 1 : 0;
      if (shown) this.shownActors++;
    }
  }
}
