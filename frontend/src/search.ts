// The search: a combobox over all names of all actors.

import { announce, bdi, byId, counted, h } from "./dom";
import { fold } from "./fold";
import type { Model } from "./model";

const MOST = 30;

interface Found { actor: number; name: string; rank: number }

export class Search {
  private readonly input = byId<HTMLInputElement>("search");
  private readonly list = byId<HTMLUListElement>("results");
  private readonly folded: string[][];
  private found: Found[] = [];
  private active = -1;

  constructor(private readonly model: Model, private readonly chosen: (actor: number) => void) {
    const { name, names, id } = model.data.actors;
    this.folded = names.map((all, a) => [name[a], ...all, id[a]].map(fold));
    this.input.addEventListener("input", () => this.search());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.input.addEventListener("focus", () => this.search());
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  find(query: string): Found[] {
    const wanted = fold(query);
    if (!wanted) return [];
    const { name, names, id } = this.model.data.actors;
    const found: Found[] = [];
    this.folded.forEach((all, actor) => {
      let best = 9, place = -1;
      all.forEach((text, n) => {
        const rank = text === wanted ? 0 : text.startsWith(wanted) ? 1 : text.includes(` ${wanted}`) ? 2
          : text.includes(wanted) ? 3 : 9;
        if (rank < best) { best = rank; place = n; }
      });
      if (place >= 0) {
        const matched = place === 0 ? name[actor] : place <= names[actor].length ? names[actor][place - 1] : id[actor];
        found.push({ actor, name: matched, rank: best });
      }
    });
    const weight = (f: Found): number => this.model.at[f.actor].length;
    return found.sort((a, b) => a.rank - b.rank || weight(b) - weight(a) || a.actor - b.actor);
  }

  private search(): void {
    const all = this.find(this.input.value);
    this.found = all.slice(0, MOST);
    this.active = -1;
    if (!fold(this.input.value)) {
      this.close();
      return;
    }
    this.list.replaceChildren(...this.found.map((f, n) => {
      const own = this.model.name(f.actor);
      return h("li", { role: "option", id: `result-${n}`, "aria-selected": "false",
        onmousedown: (event: MouseEvent) => { event.preventDefault(); this.choose(n); } },
      bdi(own), f.name !== own && h("span", { class: "also" }, bdi(f.name)),
      h("span", { class: "kind" }, this.model.kindLabel(this.model.data.actors.type[f.actor])));
    }));
    if (!this.found.length) this.list.append(h("li", { class: "none" }, "No actor of that name"));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.input.removeAttribute("aria-activedescendant");
    announce(all.length ? `${counted(all.length, "actor")} found${all.length > MOST ? `, ${MOST} shown` : ""}` : "No actor of that name");
  }

  private key(event: KeyboardEvent): void {
    const count = this.found.length;
    if (event.key === "Escape") {
      if (!this.list.hidden || this.input.value) {
        event.stopPropagation();
        this.input.value = "";
        this.close();
      }
    } else if (event.key === "Enter" && count) {
      event.preventDefault();
      this.choose(Math.max(0, this.active));
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      if (this.list.hidden) this.search();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.mark(this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count);
    }
  }

  private mark(place: number): void {
    this.list.querySelector('[aria-selected="true"]')?.setAttribute("aria-selected", "false");
    this.active = place;
    const item = this.list.children[place];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", item.id);
  }

  private choose(place: number): void {
    const { actor } = this.found[place];
    this.input.value = "";
    this.close();
    this.chosen(actor);
  }

  private close(): void {
    this.list.hidden = true;
    this.found = [];
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
