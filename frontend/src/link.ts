// The address's fragment holds the view: selection, filters, camera, colours. By names, so that it outlives new data.

import { dayOf, isoDay, type Model } from "./model";
import type { Facet, State } from "./state";

export interface Camera { x: number; y: number; ratio: number; angle: number }

export class Link {
  private readonly items: Record<Facet, string[]>;

  constructor(private readonly model: Model, private readonly state: State) {
    const { data } = model;
    this.items = {
      relations: data.relations.map((r) => r.name),
      statuses: data.statuses,
      kinds: state.kinds,
      sources: model.sources,
      documents: data.documents.id,
    };
  }

  write(camera: Camera | null): string {
    const { view } = this.state;
    const parts = new URLSearchParams();
    if (view.selection?.kind === "actor") parts.set("actor", this.model.data.actors.id[view.selection.id]);
    if (view.selection?.kind === "edge") parts.set("edge", this.model.edgeKey(view.selection.id));
    for (const [facet, all] of Object.entries(this.items)) {
      const hidden = view.hidden[facet as Facet];
      if (!hidden.size) continue;
      // The shorter of what is shown and what is hidden; the latter begins with an exclamation mark.
      const shown = all.filter((_, n) => !hidden.has(n)), off = all.filter((_, n) => hidden.has(n));
      const some = shown.length <= off.length;
      parts.set(facet, (some ? "" : "!") + (some ? shown : off).map(encodeURIComponent).join(","));
    }
    if (view.time) parts.set("time", view.time.map(isoDay).join(".."));
    if (!view.undated) parts.set("undated", "no");
    if (view.alone) parts.set("alone", "yes");
    if (view.colour !== "bloc") parts.set("colour", view.colour);
    if (view.table) parts.set("view", "table");
    if (view.theme !== "auto") parts.set("theme", view.theme);
    if (camera && (camera.ratio !== 1 || camera.x !== 0.5 || camera.y !== 0.5 || camera.angle)) {
      parts.set("camera", [camera.x, camera.y, camera.ratio, camera.angle].map((n) => +n.toFixed(4)).join(","));
    }
    return parts.toString();
  }

  /** Take over what a fragment says; what it names and the graph does not have is passed over. */
  read(fragment: string): Camera | null {
    const { view } = this.state, { model } = this;
    const parts = new URLSearchParams(fragment.replace(/^#/, ""));
    const actor = model.actorAt.get(parts.get("actor") ?? ""), edge = model.edgeAt.get(parts.get("edge") ?? "");
    view.selection = actor !== undefined ? { kind: "actor", id: actor } : edge !== undefined ? { kind: "edge", id: edge } : null;
    for (const [facet, all] of Object.entries(this.items)) {
      const hidden = view.hidden[facet as Facet];
      hidden.clear();
      const given = parts.get(facet);
      if (given === null) continue;
      const except = given.startsWith("!");
      const names = new Set(given.slice(except ? 1 : 0).split(",").map(decoded));
      all.forEach((name, n) => { if (names.has(name) === except) hidden.add(n); });
    }
    const [begin, end] = (parts.get("time") ?? "").split("..").map(dayOf);
    view.time = Number.isFinite(begin) && Number.isFinite(end) ? [begin, end] : null;
    view.undated = parts.get("undated") !== "no";
    view.alone = parts.get("alone") === "yes";
    view.colour = parts.get("colour") === "kind" ? "kind" : "bloc";
    view.table = parts.get("view") === "table";
    const theme = parts.get("theme");
    view.theme = theme === "dark" || theme === "light" ? theme : "auto";
    const numbers = (parts.get("camera") ?? "").split(",").map(Number);
    if (numbers.length !== 4 || !numbers.every(Number.isFinite) || numbers[2] <= 0) return null;
    return { x: numbers[0], y: numbers[1], ratio: numbers[2], angle: numbers[3] };
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
