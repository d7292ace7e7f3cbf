// The drawing: graphology holds what sigma draws; clicks and hovering on edges are worked out here, from geometry,
// so that nothing has to be drawn twice.

import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { GAP, StyledEdgeProgram } from "./edges";
import type { Model } from "./model";
import { actorColour, clear, edgeColour, lookOf, mixed, styleOf, type Look } from "./palette";
import { slides } from "./sliding";
import type { State } from "./state";

/** Above so many visible edges lines become thinner and fainter, and labels of edges are left out. */
const MANY = 1500;
/** Above so many edges they are not drawn while the camera zooms, and slid while it is dragged. */
export const HEAVY = 20_000;
const REACH = 7;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

type Spot = { kind: "actor"; id: number } | { kind: "edge"; id: number } | null;

export class Drawing {
  readonly sigma: Sigma;
  private look: Look;
  private readonly offsets: Float32Array;
  private hover: Spot = null;
  private near = new Set<number>();
  private pointer: { x: number; y: number } | null = null;
  private frame = 0;

  constructor(
    private readonly model: Model, private readonly state: State, container: HTMLElement,
    private readonly picked: (spot: Spot) => void, private readonly hovered: (spot: Spot, x: number, y: number) => void,
  ) {
    this.look = lookOf(state.view.theme);
    this.offsets = offsets(model);
    const { actors, edges } = model.data;
    const graph = new MultiDirectedGraph();
    const most = Math.max(1, ...model.at.map((list) => list.length));
    const biggest = model.actorCount > 800 ? 15 : 19, least = model.actorCount > 800 ? 2.2 : 4.5;
    for (let a = 0; a < model.actorCount; a++) {
      const size = least + (biggest - least) * Math.sqrt(model.at[a].length / most);
      graph.addNode(a, { x: actors.x[a], y: actors.y[a], size, label: actors.name[a] });
    }
    for (let e = 0; e < model.edgeCount; e++) graph.addDirectedEdgeWithKey(e, edges.subject[e], edges.object[e]);
    // Sigma draws in its constructor, where what it calls here can't reach it yet: it starts with nothing to draw.
    this.sigma = new Sigma(new MultiDirectedGraph(), container, {
      allowInvalidContainer: true,
      defaultEdgeType: "styled",
      edgeProgramClasses: { styled: StyledEdgeProgram },
      enableEdgeEvents: false,
      hideEdgesOnMove: model.edgeCount > HEAVY,
      hideLabelsOnMove: model.edgeCount > HEAVY,
      labelDensity: 0.6,
      labelFont: FONT,
      labelGridCellSize: 90,
      labelRenderedSizeThreshold: model.actorCount > 300 ? 6 : 3,
      labelSize: 13,
      maxCameraRatio: 4,
      minCameraRatio: 0.01,
      renderEdgeLabels: true,
      stagePadding: 46,
      zIndex: true,
      zoomDuration: 150,
      nodeReducer: (key, data) => this.actor(Number(key), data as NodeDisplayData),
      edgeReducer: (key) => this.edge(Number(key)),
      defaultDrawNodeLabel: (context, data, settings) => this.label(context, data, settings.labelSize, false),
      defaultDrawNodeHover: (context, data, settings) => this.label(context, data as NodeDisplayData, settings.labelSize, true),
      defaultDrawEdgeLabel: (context, data, source, target) => this.edgeLabel(context, data, source, target),
    });
    this.frameAll();
    this.focus();
    this.sigma.setGraph(graph);
    if (model.edgeCount > HEAVY) {
      // Layers that hold nothing while the camera moves cost a browser without a graphics card as much as full ones.
      const { sigma } = this, mouse = sigma.getMouseCaptor();
      sigma.on("beforeRender", () => container.classList.toggle("moving",
        sigma.getCamera().isAnimated() || mouse.currentWheelDirection !== 0));
      slides(sigma, container);
    }
    this.sigma.on("clickNode", ({ node }) => this.picked({ kind: "actor", id: Number(node) }));
    this.sigma.on("clickStage", ({ event }) => this.picked(this.edgeAt(event.x, event.y)));
    this.sigma.on("enterNode", ({ node }) => this.setHover({ kind: "actor", id: Number(node) }));
    this.sigma.on("leaveNode", () => this.setHover(null));
    container.addEventListener("mousemove", (event) => {
      const box = container.getBoundingClientRect();
      this.pointer = { x: event.clientX - box.left, y: event.clientY - box.top };
      this.frame ||= requestAnimationFrame(() => this.moved(event.buttons));
    });
    container.addEventListener("mouseleave", () => this.setHover(null));
  }

  /** Fit what is drawn at the start into the view: actors without relations stand below and are left out of it. */
  private frameAll(): void {
    const { x, y } = this.model.data.actors;
    const ids = x.map((_, a) => a);
    const joined = ids.filter((a) => this.model.at[a].length);
    const chosen = joined.length ? joined : ids;
    if (!chosen.length) return;
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const a of chosen) {
      left = Math.min(left, x[a]); right = Math.max(right, x[a]);
      bottom = Math.min(bottom, y[a]); top = Math.max(top, y[a]);
    }
    this.sigma.setCustomBBox({ x: [left, right + (left === right ? 1 : 0)], y: [bottom, top + (bottom === top ? 1 : 0)] });
  }

  update(): void {
    this.look = lookOf(this.state.view.theme);
    this.focus();
    this.sigma.refresh();
  }

  /** Whom the selection or the pointer is about: the others fade. */
  private focus(): void {
    const spot = this.state.view.selection ?? this.hover;
    this.near = new Set();
    if (spot?.kind === "actor") {
      this.near.add(spot.id);
      for (const e of this.model.at[spot.id]) if (this.state.edges[e]) this.near.add(this.model.other(e, spot.id));
    } else if (spot?.kind === "edge") {
      this.near.add(this.model.data.edges.subject[spot.id]).add(this.model.data.edges.object[spot.id]);
    }
  }

  private inFocus(edge: number): boolean {
    const spot = this.state.view.selection ?? this.hover;
    if (!spot) return false;
    if (spot.kind === "edge") return spot.id === edge;
    const { subject, object } = this.model.data.edges;
    return subject[edge] === spot.id || object[edge] === spot.id;
  }

  private actor(id: number, data: NodeDisplayData): Partial<NodeDisplayData> {
    const { look, near } = this;
    const faded = near.size > 0 && !near.has(id);
    const selected = this.state.view.selection;
    const colour = actorColour(this.model, id, this.state.view.colour, look);
    return {
      ...data,
      hidden: !this.state.actors[id],
      color: faded ? mixed(colour, look.background, 0.82) : colour,
      label: faded ? null : data.label,
      forceLabel: near.has(id) && near.size <= 40,
      highlighted: selected?.kind === "actor" && selected.id === id,
      zIndex: near.has(id) ? 1 : 0,
    };
  }

  private edge(id: number): Partial<EdgeDisplayData> & { dash: number; offset: number; arrow: boolean } {
    const { look, state } = this;
    const relation = this.model.relation(id), status = this.model.status(id), style = styleOf(status);
    const focused = this.inFocus(id), faded = this.near.size > 0 && !focused;
    const many = state.shownEdges > MANY;
    const crowd = many ? Math.max(0.14, 0.6 * Math.sqrt(MANY / state.shownEdges)) : 0.85;
    const alpha = faded ? Math.min(0.1, crowd * 0.4) : focused ? 1 : crowd * style.strength;
    const weight = 1.1 + 0.7 * Math.log2(1 + this.model.data.edges.sources[id]);
    const thin = many && !focused ? 0.45 : 1;
    const lettered = focused ? this.near.size <= 30 : !many && !faded && style.mark !== "" && style.mark !== "former";
    return {
      hidden: !state.edges[id],
      color: clear(edgeColour(relation.sign, status, look), alpha),
      size: weight * style.width * thin * (focused ? 1.35 : 1),
      label: focused ? relation.label + (style.mark && ` · ${style.mark}`) : lettered ? style.mark : null,
      forceLabel: lettered,
      zIndex: focused ? 2 : status === "contested" ? 1 : 0,
      dash: style.dash,
      offset: this.offsets[id],
      arrow: !relation.symmetric && !(many && !focused && faded),
    };
  }

  private label(context: CanvasRenderingContext2D, data: Partial<NodeDisplayData>, size: number, strong: boolean): void {
    const { look } = this;
    const { x = 0, y = 0, size: radius = 4 } = data;
    if (strong) {
      context.beginPath();
      context.arc(x, y, radius + 3, 0, Math.PI * 2);
      context.lineWidth = 2;
      context.strokeStyle = look.ring;
      context.stroke();
    }
    if (!data.label) return;
    const letters = Math.round(Math.min(size + 3, Math.max(size - 1, radius * 0.9)));
    context.font = `${strong || radius > 11 ? 600 : 450} ${letters}px ${FONT}`;
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = look.background;
    context.fillStyle = look.text;
    const text = data.label.length > 42 ? `${[...data.label].slice(0, 40).join("")}…` : data.label;
    context.strokeText(text, x + radius + 4, y + letters * 0.34);
    context.fillText(text, x + radius + 4, y + letters * 0.34);
  }

  private edgeLabel(
    context: CanvasRenderingContext2D, data: Partial<EdgeDisplayData> & { offset?: number },
    source: Partial<NodeDisplayData>, target: Partial<NodeDisplayData>,
  ): void {
    if (!data.label) return;
    const dx = target.x! - source.x!, dy = target.y! - source.y!, length = Math.hypot(dx, dy);
    context.font = `500 11px ${FONT}`;
    const width = context.measureText(data.label).width;
    if (length < source.size! + target.size! + width + 12) return;
    const shift = (data.offset ?? 0) / this.sigma.getRenderParams().sizeRatio;
    // Several edges between two actors carry their labels at different places of the line.
    const share = 0.5 + Math.max(-0.25, Math.min(0.25, (data.offset ?? 0) / GAP * 0.12));
    const x = source.x! + dx * share + (dy / length) * shift, y = source.y! + dy * share - (dx / length) * shift;
    context.fillStyle = this.look.background;
    context.globalAlpha = 0.88;
    context.beginPath();
    context.roundRect(x - width / 2 - 4, y - 8, width + 8, 16, 8);
    context.fill();
    context.globalAlpha = 1;
    context.fillStyle = String(data.color).replace(/,[\d.]+\)$/, ",1)");
    context.fillText(data.label, x - width / 2, y + 4);
  }

  private moved(buttons: number): void {
    this.frame = 0;
    if (buttons || !this.pointer || this.hover?.kind === "actor") return;
    this.setHover(this.edgeAt(this.pointer.x, this.pointer.y));
  }

  private setHover(spot: Spot): void {
    const same = spot?.kind === this.hover?.kind && spot?.id === this.hover?.id;
    this.hovered(spot, this.pointer?.x ?? 0, this.pointer?.y ?? 0);
    if (same) return;
    this.hover = spot;
    this.sigma.getContainer().style.cursor = spot ? "pointer" : "";
    // Fading the rest anew costs too much on every move over a large graph.
    if (!this.state.view.selection && this.model.edgeCount <= MANY * 2) {
      this.focus();
      this.sigma.scheduleRefresh();
    }
  }

  /** The visible edge nearest to a point of the drawing, within `REACH` pixels. */
  edgeAt(x: number, y: number): Spot {
    const { subject, object } = this.model.data.edges;
    const ratio = this.sigma.getRenderParams().sizeRatio;
    const points = this.points();
    let best = -1, least = REACH;
    for (let e = 0; e < this.model.edgeCount; e++) {
      if (!this.state.edges[e]) continue;
      const s = subject[e] * 2, o = object[e] * 2;
      const dx = points[o] - points[s], dy = points[o + 1] - points[s + 1];
      const length = Math.sqrt(dx * dx + dy * dy);
      if (!length) continue;
      const shift = this.offsets[e] / ratio;
      const px = x - points[s] - (dy / length) * shift, py = y - points[s + 1] + (dx / length) * shift;
      const along = (px * dx + py * dy) / length;
      if (along < 0 || along > length) continue;
      const away = Math.abs(px * dy - py * dx) / length - (this.inFocus(e) ? 1 : 0);
      if (away < least) { least = away; best = e; }
    }
    return best < 0 ? null : { kind: "edge", id: best };
  }

  private points(): Float32Array {
    const { x, y } = this.model.data.actors;
    const points = new Float32Array(this.model.actorCount * 2);
    const [zero, across, up] = [{ x: 0, y: 0 }, { x: 1000, y: 0 }, { x: 0, y: 1000 }].map((p) => this.sigma.graphToViewport(p));
    for (let a = 0; a < this.model.actorCount; a++) {
      points[a * 2] = zero.x + ((across.x - zero.x) * x[a] + (up.x - zero.x) * y[a]) / 1000;
      points[a * 2 + 1] = zero.y + ((across.y - zero.y) * x[a] + (up.y - zero.y) * y[a]) / 1000;
    }
    return points;
  }

  /** Bring a selection into the middle where it is out of sight or too small to see. */
  reveal(spot: Spot): void {
    if (!spot) return;
    const { subject, object } = this.model.data.edges;
    const actors = spot.kind === "actor" ? [spot.id] : [subject[spot.id], object[spot.id]];
    const seen = actors.map((a) => this.sigma.getNodeDisplayData(a)).filter((d) => d !== undefined);
    if (!seen.length) return;
    const { width, height } = this.sigma.getDimensions();
    const inside = seen.every((d) => {
      const at = this.sigma.framedGraphToViewport(d);
      return at.x > 40 && at.x < width - 40 && at.y > 40 && at.y < height - 40;
    });
    const camera = this.sigma.getCamera();
    const ratio = this.model.actorCount > 300 ? Math.min(camera.ratio, 0.35) : camera.ratio;
    if (inside && ratio === camera.ratio) return;
    const x = seen.reduce((sum, d) => sum + d.x, 0) / seen.length, y = seen.reduce((sum, d) => sum + d.y, 0) / seen.length;
    void camera.animate({ x, y, ratio }, { duration: calm() ? 0 : 300 });
  }

  /** Where an actor, or the middle of an edge, is drawn: pixels from the window's corner. */
  place(actor?: number, edge?: number): [number, number] | null {
    const points = this.points(), box = this.sigma.getContainer().getBoundingClientRect();
    if (actor !== undefined) return [box.left + points[actor * 2], box.top + points[actor * 2 + 1]];
    if (edge === undefined) return null;
    const s = this.model.data.edges.subject[edge] * 2, o = this.model.data.edges.object[edge] * 2;
    const dx = points[o] - points[s], dy = points[o + 1] - points[s + 1], length = Math.hypot(dx, dy) || 1;
    const shift = this.offsets[edge] / this.sigma.getRenderParams().sizeRatio;
    return [box.left + (points[s] + points[o]) / 2 + (dy / length) * shift, box.top + (points[s + 1] + points[o + 1]) / 2 - (dx / length) * shift];
  }

  zoom(how: string): void {
    const camera = this.sigma.getCamera(), duration = calm() ? 0 : 200;
    if (how === "in") void camera.animatedZoom({ duration, factor: 1.5 });
    else if (how === "out") void camera.animatedUnzoom({ duration, factor: 1.5 });
    else void camera.animatedReset({ duration });
  }

  pan(x: number, y: number): void {
    const camera = this.sigma.getCamera(), { ratio } = camera;
    camera.setState({ x: camera.x + x * 0.08 * ratio, y: camera.y + y * 0.08 * ratio });
  }
}

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Pixels by which each edge is moved to the left of its way, so that edges between two actors lie side by side. */
function offsets(model: Model): Float32Array {
  const { subject, object } = model.data.edges;
  const pairs = new Map<number, number[]>();
  for (let e = 0; e < model.edgeCount; e++) {
    const low = Math.min(subject[e], object[e]), high = Math.max(subject[e], object[e]);
    const key = low * model.actorCount + high;
    const found = pairs.get(key);
    if (found) found.push(e);
    else pairs.set(key, [e]);
  }
  const result = new Float32Array(model.edgeCount);
  for (const list of pairs.values()) {
    const gap = Math.min(GAP, 16 / list.length);
    list.forEach((e, n) => {
      const offset = (n - (list.length - 1) / 2) * gap;
      result[e] = subject[e] < object[e] ? offset : -offset;
    });
  }
  return result;
}
