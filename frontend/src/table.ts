// The table view: the same relations and actors as text, a page at a time, sorted by any column.

import { announce, bdi, byId, counted, h } from "./dom";
import { isoDay, type Model } from "./model";
import type { State } from "./state";

const PAGE = 100;

interface Column { title: string; value: (row: number) => string | number; cell?: (row: number) => Node; number?: boolean }

export class Table {
  private readonly element = byId("table");
  private what: "relations" | "actors" = "relations";
  private page = 0;
  private sort: { column: number; down: boolean } = { column: 4, down: true };
  private readonly span: (edge: number) => [string, string];

  constructor(private readonly model: Model, private readonly state: State) {
    this.span = (edge) => {
      const { first, last } = model.data.statements;
      let low = Infinity, high = -Infinity;
      for (let s = model.from[edge]; s < model.from[edge + 1]; s++) {
        low = Math.min(low, first[s] ?? Infinity);
        high = Math.max(high, last[s] ?? -Infinity);
      }
      return [Number.isFinite(low) ? isoDay(low) : "", Number.isFinite(high) ? isoDay(high) : ""];
    };
    state.listen((change) => {
      if (change === "filters") this.page = 0;
      this.show();
    });
    this.show();
  }

  private columns(): Column[] {
    const { model, state } = this;
    const { edges, actors } = model.data;
    const actor = (id: number): Node => h("button", { type: "button", class: "link", onclick: () => state.select({ kind: "actor", id }) }, bdi(model.name(id)));
    if (this.what === "actors") {
      return [
        { title: "Actor", value: (a) => model.name(a), cell: actor },
        { title: "Kind", value: (a) => model.kindLabel(actors.type[a]) },
        { title: "Bloc around", value: (a) => actors.bloc[a] < 0 ? "" : model.name(model.data.blocs[actors.bloc[a]].around) },
        { title: "Other names", value: (a) => actors.names[a].filter((n) => n !== model.name(a)).slice(0, 4).join("; ") },
        { title: "Relations shown", value: (a) => state.degree[a], number: true },
      ];
    }
    return [
      { title: "Subject", value: (e) => model.name(edges.subject[e]), cell: (e) => actor(edges.subject[e]) },
      { title: "Relation", value: (e) => model.relation(e).label, cell: (e) => h("button", { type: "button", class: "link",
        "aria-label": `${model.relation(e).label}: the sentences behind it`, onclick: () => state.select({ kind: "edge", id: e }) }, model.relation(e).label) },
      { title: "Object", value: (e) => model.name(edges.object[e]), cell: (e) => actor(edges.object[e]) },
      { title: "Status", value: (e) => edges.status[e], cell: (e) => h("span", { class: `status ${model.status(e)}` }, model.status(e)) },
      { title: "Sources", value: (e) => edges.sources[e], number: true },
      { title: "Statements", value: (e) => edges.statements[e], number: true },
      { title: "First", value: (e) => this.span(e)[0] },
      { title: "Last", value: (e) => this.span(e)[1] },
    ];
  }

  private show(): void {
    this.element.hidden = !this.state.view.table;
    if (!this.state.view.table) return;
    const shown = this.what === "relations" ? this.state.edges : this.state.actors;
    const columns = this.columns();
    const { column, down } = this.sort;
    const { value } = columns[column];
    const rows: { row: number; key: string | number }[] = [];
    shown.forEach((yes, row) => { if (yes) rows.push({ row, key: value(row) }); });
    const order = down ? -1 : 1;
    const compare = new Intl.Collator("en").compare;
    rows.sort((a, b) => order * (typeof a.key === "number" ? a.key - (b.key as number) : compare(a.key, b.key as string)) || a.row - b.row);
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    this.page = Math.min(this.page, pages - 1);
    const turn = (by: number, label: string): HTMLElement =>
      h("button", { type: "button", disabled: this.page + by < 0 || this.page + by >= pages, onclick: () => {
        this.page += by;
        this.show();
        this.element.scrollTop = 0;
        announce(`Page ${this.page + 1} of ${pages}`);
      } }, label);
    const tab = (what: "relations" | "actors", label: string): HTMLElement =>
      h("button", { type: "button", "aria-pressed": String(this.what === what), onclick: () => {
        this.what = what;
        this.page = 0;
        this.sort = what === "relations" ? { column: 4, down: true } : { column: 4, down: true };
        this.show();
      } }, label);
    const { selection } = this.state.view;
    const selected = selection && (selection.kind === "edge") === (this.what === "relations") ? selection.id : -1;
    this.element.replaceChildren(
      h("div", { class: "bar" }, h("span", { class: "switch", role: "group", "aria-label": "What the table lists" }, tab("relations", "Relations"), tab("actors", "Actors")),
        h("span", { class: "note" }, counted(rows.length, this.what.slice(0, -1))), h("span", { class: "pages" }, turn(-1, "‹ Previous"),
          h("span", {}, `Page ${this.page + 1} of ${pages}`), turn(1, "Next ›"))),
      h("table", {},
        h("caption", { class: "unseen" }, this.what === "relations" ? "Relations that the filters show" : "Actors that the filters show"),
        h("thead", {}, h("tr", {}, ...columns.map((c, n) => h("th", { scope: "col", class: c.number ? "number" : null,
          "aria-sort": n === column ? (down ? "descending" : "ascending") : null },
        h("button", { type: "button", onclick: () => {
          this.sort = { column: n, down: n === column ? !down : Boolean(c.number) };
          this.show();
          this.element.querySelectorAll<HTMLElement>("th button")[n].focus();
        } }, c.title, n === column ? (down ? " ▾" : " ▴") : ""))))),
        h("tbody", {}, ...rows.slice(this.page * PAGE, (this.page + 1) * PAGE).map(({ row }) =>
          h("tr", { "aria-selected": row === selected ? "true" : null }, ...columns.map((c, n) =>
            h(n === 0 ? "th" : "td", { scope: n === 0 ? "row" : null, class: c.number ? "number" : null }, c.cell ? c.cell(row) : bdi(String(c.value(row))))))))));
  }
}
