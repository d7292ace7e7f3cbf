// What colours and lines mean, and the sample of a line for each status.

import { bdi, byId, h, svg } from "./dom";
import type { Model } from "./model";
import { blocColour, kindColour, lookOf, styleOf } from "./palette";
import type { State } from "./state";

/** A short line drawn as edges of that status are. */
export function sample(status: string, sign = 0, arrow = false): SVGElement {
  const style = styleOf(status);
  const tone = status === "contested" ? "contested" : status === "denied" ? "denied" : sign > 0 ? "friendly" : sign < 0 ? "hostile" : "neutral";
  return svg("svg", { class: `sample ${tone}`, width: 30, height: 10, viewBox: "0 0 30 10", "aria-hidden": "true" },
    svg("line", { x1: 1, y1: 5, x2: arrow ? 22 : 29, y2: 5, "stroke-width": 1.4 + style.width, "stroke-dasharray": style.dasharray || null,
      opacity: style.strength }),
    arrow && svg("path", { d: "M22 1 L29 5 L22 9 Z", stroke: "none" }));
}

const dot = (colour: string): SVGElement =>
  svg("svg", { class: "dot", width: 12, height: 12, viewBox: "0 0 12 12", "aria-hidden": "true" }, svg("circle", { cx: 6, cy: 6, r: 5, fill: colour }));

export class Legend {
  private readonly element = byId("legend");

  constructor(private readonly model: Model, private readonly state: State) {
    this.draw();
    state.listen((change) => { if (change === "look") this.draw(); });
  }

  private draw(): void {
    const { model, state } = this;
    const look = lookOf(state.view.theme), { blocs } = model.data;
    const choose = (by: "bloc" | "kind", label: string): HTMLElement =>
      h("button", { type: "button", id: `colour-${by}`, "aria-pressed": String(state.view.colour === by), onclick: () => {
        state.view.colour = by;
        state.changed("look");
        byId(`colour-${by}`).focus();
      } }, label);
    const named = Math.min(blocs.length, look.groups.length);
    const groups: [string, Node][] = state.view.colour === "kind"
      ? state.kinds.map((kind) => [kindColour(kind, look), h("span", {}, model.kindLabel(kind))])
      : [
        ...blocs.slice(0, named).map((bloc, n): [string, Node] =>
          [blocColour(n, look), h("span", { title: `${bloc.size} actors` }, "around ", bdi(model.name(bloc.around)))]),
        [look.none, h("span", {}, blocs.length > named ? "a smaller bloc, or none" : "no bloc")],
      ];
    const statuses = model.data.statuses.filter((_, n) => model.data.edges.status.includes(n));
    const signs = [1, -1, 0].filter((sign) => model.data.relations.some((r) => r.sign === sign));
    this.element.replaceChildren(
      h("div", { class: "row" },
        h("span", { class: "switch", role: "group", "aria-label": "Colour actors by" }, choose("bloc", "Blocs"), choose("kind", "Kinds")),
        h("ul", { "aria-label": "Colours of actors" }, ...groups.map(([colour, label]) => h("li", {}, dot(colour), label)))),
      h("div", { class: "row" },
        h("ul", { "aria-label": "Colours and lines of relations" },
          ...signs.map((sign) => h("li", {}, sample("reported", sign, true), sign > 0 ? "friendly" : sign < 0 ? "hostile" : "other")),
          ...statuses.filter((s) => s !== "reported").map((status) => h("li", { "data-status": status }, sample(status), status)))));
    this.element.title = "Blocs: actors that friendly relations and membership join more closely with each other than with the rest.";
  }
}
