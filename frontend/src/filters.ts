// The filters' panel: a group of boxes for each facet.

import { announce, bdi, byId, counted, h } from "./dom";
import type { Model } from "./model";
import type { Facet, State } from "./state";
import { sample } from "./legend";

interface Item { label: string; count: number; title?: string; sample?: Node | null }

/** Above so many items a group gets a box to search in, and only the first are listed. */
const LONG = 12;
const LISTED = 200;

export class Filters {
  private readonly refreshers: (() => void)[] = [];

  constructor(private readonly model: Model, private readonly state: State) {
    const { data } = model;
    const count = (places: number[], size: number): number[] => {
      const counts = new Array<number>(size).fill(0);
      for (const place of places) counts[place]++;
      return counts;
    };
    const relations = count(data.edges.relation, data.relations.length);
    const statuses = count(data.edges.status, data.statuses.length);
    const kinds = count(data.actors.kind.map((kind) => state.kinds.indexOf(kind)), state.kinds.length);
    const perDocument = count(data.statements.document, data.documents.id.length);
    const perSource = new Array<number>(model.sources.length).fill(0);
    perDocument.forEach((n, d) => { perSource[model.sourceOf[d]] += n; });
    const parts = [
      h("h2", {}, "Filters"),
      this.group("Relation", "relations", data.relations.map((r, n) => ({ label: r.label, count: relations[n], title: r.definition }))),
      this.group("Status", "statuses", data.statuses.map((label, n) => ({ label, count: statuses[n], sample: sample(label) }))),
      this.group("Kind of actor", "kinds", state.kinds.map((kind, n) => ({ label: model.kindLabel(kind), count: kinds[n] }))),
      this.group("Source", "sources", model.sources.map((label, n) => ({ label, count: perSource[n] })), false),
      this.group("Document", "documents", data.documents.id.map((id, n) => ({
        label: data.documents.title[n] ?? id, count: perDocument[n], title: [id, data.documents.published[n]].filter(Boolean).join(", "),
      })), false),
      this.alone(),
      h("button", { type: "button", class: "wide", id: "reset", onclick: () => this.reset() }, "Show everything"),
    ];
    byId("filters").append(...parts.filter((part) => part !== null));
    state.listen((change) => { if (change === "filters") for (const refresh of this.refreshers) refresh(); });
  }

  private alone(): HTMLElement | null {
    const lonely = this.model.at.filter((list) => !list.length).length;
    if (!lonely) return null;
    const box = h("input", { type: "checkbox", id: "alone", onchange: () => {
      this.state.view.alone = box.checked;
      this.state.changed("filters");
    } });
    this.refreshers.push(() => { box.checked = this.state.view.alone; });
    return h("label", { class: "item" }, box, h("span", { class: "label" }, "Actors without relations"), h("span", { class: "count" }, lonely));
  }

  private group(title: string, facet: Facet, items: Item[], open = true): HTMLElement | null {
    const used = items.map((item, n) => ({ ...item, n })).filter((item) => item.count > 0);
    if (!used.length) return null;
    const hidden = this.state.view.hidden[facet];
    const note = h("span", { class: "note" });
    const list = h("div", { class: "items", role: "group", "aria-label": title });
    const changed = (): void => {
      this.state.changed("filters");
      announce(`${counted(this.state.shownEdges, "relation")} shown`);
    };
    let needle = "";
    const fill = (): void => {
      const matching = used.filter((item) => item.label.toLocaleLowerCase().includes(needle));
      list.replaceChildren(...matching.slice(0, LISTED).map((item) => {
        const box = h("input", { type: "checkbox", "data-item": item.n, onchange: () => {
          if (box.checked) hidden.delete(item.n);
          else hidden.add(item.n);
          changed();
        } });
        box.checked = !hidden.has(item.n);
        return h("div", { class: "item" },
          h("label", { title: item.title ?? null }, box, item.sample?.cloneNode(true) ?? null, h("span", { class: "label" }, bdi(item.label)),
            h("span", { class: "count" }, item.count.toLocaleString("en"))),
          h("button", { type: "button", class: "only", "aria-label": `Only ${item.label}`, onclick: () => {
            for (const other of used) hidden.add(other.n);
            hidden.delete(item.n);
            changed();
          } }, "only"));
      }));
      if (matching.length > LISTED) list.append(h("p", { class: "note" }, `${matching.length - LISTED} more: type a part of the name`));
    };
    const refresh = (): void => {
      const off = used.filter((item) => hidden.has(item.n)).length;
      note.textContent = off ? `${used.length - off} of ${used.length}` : "";
      for (const box of list.querySelectorAll<HTMLInputElement>("input")) box.checked = !hidden.has(Number(box.dataset.item));
    };
    fill();
    this.refreshers.push(refresh);
    return h("details", { open, "data-facet": facet },
      h("summary", {}, h("span", {}, title), note),
      used.length > LONG && h("input", { type: "search", class: "find", "aria-label": `Find in: ${title}`, placeholder: "Find", dir: "auto",
        oninput: (event: InputEvent) => {
          needle = (event.target as HTMLInputElement).value.toLocaleLowerCase();
          fill();
        } }),
      used.length > 1 && h("p", { class: "both" },
        h("button", { type: "button", onclick: () => { hidden.clear(); changed(); } }, "all"),
        h("button", { type: "button", onclick: () => { for (const item of used) hidden.add(item.n); changed(); } }, "none")),
      list);
  }

  private reset(): void {
    const { view } = this.state;
    for (const set of Object.values(view.hidden)) set.clear();
    view.time = null;
    view.undated = true;
    this.state.changed("filters");
    announce("All filters removed");
  }
}
