// The panel beside the drawing: an actor's profile, or the sentences behind an edge.

import { announce, bdi, byId, counted, h } from "./dom";
import { sample } from "./legend";
import type { Model } from "./model";
import { actorColour, lookOf } from "./palette";
import type { State } from "./state";

const FIRST = 50;

export class Details {
  private readonly panel = byId("details");

  constructor(private readonly model: Model, private readonly state: State) {
    this.show();
    state.listen((change) => {
      if (change === "selection") this.show(true);
      else if (change === "filters" || change === "look") this.show();
    });
  }

  private show(chosen = false): void {
    const { selection } = this.state.view;
    this.panel.hidden = !selection;
    if (!selection) {
      this.panel.replaceChildren();
      return;
    }
    const scroll = this.panel.scrollTop;
    const open = new Set([...this.panel.querySelectorAll<HTMLDetailsElement>("details[open]")].map((d) => d.dataset.part));
    this.panel.replaceChildren(
      h("button", { type: "button", class: "close", "aria-label": "Close the details", title: "Close (Escape)",
        onclick: () => { this.state.select(null); byId("canvas").focus(); } }, "×"),
      ...(selection.kind === "actor" ? this.actor(selection.id) : this.edge(selection.id)));
    if (chosen) {
      this.panel.scrollTop = 0;
    } else {
      for (const part of this.panel.querySelectorAll<HTMLDetailsElement>("details")) part.open ||= open.has(part.dataset.part);
      this.panel.scrollTop = scroll;
    }
  }

  /** Write a part's rows: the first at once, more when asked. */
  private rows(items: number[], row: (item: number) => HTMLElement): HTMLElement {
    const list = h("ol", { class: "rows" });
    let shown = 0;
    const more = h("button", { type: "button", class: "wide" });
    const add = (): void => {
      list.append(...items.slice(shown, shown + FIRST).map(row));
      shown = Math.min(items.length, shown + FIRST);
      more.hidden = shown >= items.length;
      more.textContent = `Show more (${items.length - shown})`;
    };
    more.addEventListener("click", add);
    add();
    return h("div", {}, list, more);
  }

  private actorButton(actor: number): HTMLElement {
    return h("button", { type: "button", class: "link", "data-actor": this.model.data.actors.id[actor],
      onclick: () => this.go({ kind: "actor", id: actor }) }, bdi(this.model.name(actor)));
  }

  private go(selection: { kind: "actor" | "edge"; id: number }): void {
    this.state.select(selection);
    this.panel.focus();
  }

  private actor(id: number): Node[] {
    const { model, state } = this;
    const { actors, blocs } = model.data;
    const bloc = actors.bloc[id];
    const names = actors.names[id].filter((name) => name !== actors.name[id]);
    const kind = model.kindLabel(actors.kind[id]), type = model.kindLabel(actors.type[id]);
    const all = model.at[id], shown = all.filter((e) => state.edges[e]);
    const { speaker } = model.evidence.claims;
    const claims = model.claimsOf(id), made = claims.filter((c) => speaker[c] === id), about = claims.filter((c) => speaker[c] !== id);
    const swatch = h("span", { class: "swatch" });
    swatch.style.background = actorColour(model, id, state.view.colour, lookOf(state.view.theme));
    announce(`${model.name(id)}, ${type}: ${counted(shown.length, "relation")}, ${counted(made.length, "claim")} by it`);
    return [
      h("h2", { dir: "auto" }, swatch, bdi(model.name(id))),
      h("p", { class: "kinds" }, type === kind ? kind : `${type} · ${kind}`,
        bloc >= 0 && h("span", {}, " · bloc around ", blocs[bloc].around === id ? "it" : bdi(model.name(blocs[bloc].around)))),
      h("p", { class: "note" }, h("code", {}, actors.id[id])),
      ...(names.length ? [h("details", { "data-part": "names", open: names.length <= 8 }, h("summary", {}, `Names (${names.length})`),
        h("ul", { class: "names" }, ...names.map((name) => h("li", {}, bdi(name)))))] : []),
      this.relations(id, shown),
      ...(shown.length < all.length ? [h("p", { class: "note" }, `${counted(all.length - shown.length, "relation")} hidden by the filters`)] : []),
      ...this.claimPart("Claims it makes", "made", made),
      ...this.claimPart("Claims about it", "about", about),
    ];
  }

  private relations(id: number, shown: number[]): HTMLElement {
    const { model } = this;
    const groups = new Map<string, number[]>();
    for (const e of shown) {
      const relation = model.relation(e);
      const side = relation.symmetric ? relation.label : model.data.edges.subject[e] === id ? `${relation.label} …` : `… ${relation.label} it`;
      groups.set(side, [...(groups.get(side) ?? []), e]);
    }
    const { sources } = model.data.edges;
    const parts = [...groups].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0])).map(([label, edges]) =>
      h("section", { class: "group" }, h("h4", {}, label, h("span", { class: "count" }, edges.length)),
        this.rows(edges.sort((a, b) => sources[b] - sources[a]), (e) => h("li", {}, this.edgeButton(e, model.other(e, id))))));
    return h("section", { class: "part" }, h("h3", {}, `Relations (${shown.length})`),
      ...(parts.length ? parts : [h("p", { class: "note" }, "None that the filters show.")]));
  }

  private edgeButton(edge: number, other: number): HTMLElement {
    const { model } = this;
    const status = model.status(edge);
    return h("button", { type: "button", class: "link edge", "data-edge": model.edgeKey(edge), onclick: () => this.go({ kind: "edge", id: edge }) },
      sample(status, model.relation(edge).sign), bdi(model.name(other)),
      h("span", { class: `status ${status}` }, status),
      h("span", { class: "count" }, counted(model.data.edges.sources[edge], "source")));
  }

  private claimPart(title: string, part: string, claims: number[]): Node[] {
    if (!claims.length) return [];
    const fitting = claims.filter((c) => !this.hiddenDocument(this.model.evidence.claims.document[c]));
    return [h("details", { "data-part": part, class: "part" }, h("summary", {}, h("span", {}, `${title} (${fitting.length})`)),
      this.rows(fitting, (c) => this.claim(c)))];
  }

  private hiddenDocument(document: number): boolean {
    const { hidden } = this.state.view;
    return hidden.documents.has(document) || hidden.sources.has(this.model.sourceOf[document]);
  }

  private claim(claim: number): HTMLElement {
    const { model } = this;
    const { text, kind, speaker, words, document, about } = model.evidence.claims;
    return h("li", { class: "evidence" },
      h("p", { class: "meta" }, h("span", { class: "tag" }, model.text(kind[claim])), " by ", this.speaker(speaker[claim], model.text(words[claim])),
        about[claim].length > 0 && " about ", ...about[claim].flatMap((a, n) => [n ? ", " : "", this.actorButton(a)])),
      this.quote(model.text(text[claim]), document[claim]),
      this.source(document[claim], null));
  }

  private speaker(actor: number, words: string | null): Node {
    if (actor >= 0) return this.actorButton(actor);
    return words ? h("span", {}, "“", bdi(words), "”") : h("span", {}, "an unnamed speaker");
  }

  private quote(text: string | null, document: number): HTMLElement {
    const lang = this.model.data.documents.language[document];
    return text === null ? h("p", { class: "note" }, "No sentence is recorded.") : h("blockquote", { lang, dir: "auto" }, text);
  }

  private source(document: number, date: string | null): HTMLElement {
    const { title, id, source, published, url } = this.model.data.documents;
    const label = title[document] ?? id[document];
    const link = url[document] && /^https?:\/\//i.test(url[document])
      ? h("a", { href: url[document], target: "_blank", rel: "noopener noreferrer" }, bdi(label)) : bdi(label);
    return h("p", { class: "from" }, link, source[document] && h("span", {}, " · ", bdi(source[document])),
      date ? h("time", { datetime: date }, ` · ${date}`) : published[document] && h("time", { datetime: published[document] }, ` · published ${published[document]}`));
  }

  private edge(id: number): Node[] {
    const { model, state } = this;
    const { edges } = model.data;
    const relation = model.relation(id), status = model.status(id);
    const all = Array.from({ length: edges.statements[id] }, (_, n) => model.from[id] + n);
    const inside = all.filter((s) => state.statementShown(s)), outside = all.filter((s) => !state.statementShown(s));
    const beside = model.beside(id);
    const { polarity } = model.evidence.statements;
    const denials = all.filter((s) => model.text(polarity[s]) === "denied").length;
    announce(`${model.name(edges.subject[id])} ${relation.label} ${model.name(edges.object[id])}, ${status}: ${counted(all.length, "statement")}`);
    return [
      h("h2", { class: "triple" }, this.actorButton(edges.subject[id]), h("span", { class: "verb", title: relation.definition }, ` ${relation.label} `),
        this.actorButton(edges.object[id])),
      h("p", { class: "kinds" }, sample(status, relation.sign, !relation.symmetric), h("span", { class: `status ${status}` }, status), " ",
        h("span", { class: "note" }, explained(status))),
      h("p", { class: "note" }, `${counted(all.length, "statement")}, ${counted(denials, "denial")}, ${counted(edges.sources[id], "independent source")}`),
      h("section", { class: "part" }, h("h3", {}, outside.length ? `Evidence within the filters (${inside.length})` : `Evidence (${inside.length})`),
        this.rows(inside, (s) => this.statement(s))),
      ...(outside.length ? [h("details", { class: "part", "data-part": "outside" }, h("summary", {}, `Outside the filters (${outside.length})`),
        this.rows(outside, (s) => this.statement(s)))] : []),
      ...(beside.length ? [h("section", { class: "part" }, h("h3", {}, "Other relations of the two"),
        this.rows(beside, (e) => h("li", {}, h("button", { type: "button", class: "link edge", onclick: () => this.go({ kind: "edge", id: e }) },
          sample(model.status(e), model.relation(e).sign), bdi(model.name(edges.subject[e])), ` ${model.relation(e).label} `,
          bdi(model.name(edges.object[e])), h("span", { class: `status ${model.status(e)}` }, model.status(e))))))] : []),
    ];
  }

  private statement(s: number): HTMLElement {
    const { model } = this;
    const e = model.evidence.statements;
    const polarity = model.text(e.polarity[s])!, modality = model.text(e.modality[s])!, state = model.text(e.status[s]);
    const place = model.text(e.place[s]), count = e.count[s];
    const document = model.data.statements.document[s];
    return h("li", { class: "evidence", "data-polarity": polarity },
      h("p", { class: "meta" },
        e.narrated[s] && e.speaker[s] < 0 ? "the narrator" : this.speaker(e.speaker[s], model.text(e.words[s])),
        ": ", h("span", { class: `tag ${polarity}` }, polarity), " ", h("span", { class: `tag ${modality}` }, modality),
        state && h("span", { class: "tag" }, state), place && h("span", {}, " at ", bdi(place)), count !== null && ` · count ${count}`),
      this.quote(model.text(e.text[s]), document),
      this.source(document, model.text(e.date[s])));
  }
}

const EXPLAINED: Record<string, string> = {
  reported: "a narrator states it, nobody denies it",
  claimed: "only speakers state it, no narrator does",
  contested: "some affirm it, some deny it",
  former: "all who affirm it say that it is over",
  threatened: "announced, not stated as done",
  demanded: "demanded, not stated as done",
  possible: "held possible, not stated as done",
  denied: "somebody denies it, nobody states it",
};
const explained = (status: string): string => EXPLAINED[status] ?? "";
