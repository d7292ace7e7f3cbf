// The time filter: two sliders over a small chart of statements by time, and a button that plays it.

import { announce, byId, h, svg } from "./dom";
import { dayOf, isoDay, type Model } from "./model";
import type { State } from "./state";

const BARS = 60;
const STEPS = 40;
const PAUSE = 350;

export class Time {
  private readonly from!: HTMLInputElement;
  private readonly to!: HTMLInputElement;
  private readonly fromText!: HTMLInputElement;
  private readonly toText!: HTMLInputElement;
  private readonly play!: HTMLButtonElement;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly model: Model, private readonly state: State) {
    const element = byId("time");
    if (!model.span) {
      element.hidden = true;
      return;
    }
    const [low, high] = model.span;
    const slider = (id: string, label: string): HTMLInputElement =>
      h("input", { type: "range", id, min: low, max: high, step: 1, "aria-label": label, oninput: () => this.slid(id) });
    const day = (id: string, label: string): HTMLInputElement =>
      h("input", { type: "date", id, min: isoDay(low), max: isoDay(high), "aria-label": label, onchange: () => this.typed() });
    this.from = slider("time-from", "From");
    this.to = slider("time-to", "To");
    this.fromText = day("day-from", "From day");
    this.toText = day("day-to", "To day");
    this.play = h("button", { type: "button", id: "play", "aria-pressed": "false", onclick: () => this.toggle() }, "▶ Play");
    const undated = h("input", { type: "checkbox", id: "undated", onchange: () => {
      state.view.undated = undated.checked;
      state.changed("filters");
    } });
    element.append(
      this.play, this.fromText,
      h("div", { class: "range" }, this.chart(low, high), this.from, this.to),
      this.toText);
    if (model.undated) {
      element.append(h("label", { class: "undated", title: `${model.undated} statements have no date` }, undated, " undated"));
    }
    const refresh = (): void => {
      const [begin, end] = state.view.time ?? [low, high];
      this.from.value = String(begin);
      this.to.value = String(end);
      this.fromText.value = isoDay(begin);
      this.toText.value = isoDay(end);
      this.from.setAttribute("aria-valuetext", isoDay(begin));
      this.to.setAttribute("aria-valuetext", isoDay(end));
      undated.checked = state.view.undated;
      const width = Math.max(1, high - low);
      for (const bar of element.querySelectorAll<SVGElement>("rect")) {
        const at = low + (Number(bar.dataset.bar) + 0.5) / BARS * width;
        bar.classList.toggle("out", at < begin - width / BARS || at > end + width / BARS);
      }
    };
    refresh();
    state.listen((change) => { if (change === "filters") refresh(); });
  }

  private chart(low: number, high: number): SVGElement {
    const { first } = this.model.data.statements;
    const bars = new Array<number>(BARS).fill(0);
    for (const day of first) if (day !== null) bars[Math.min(BARS - 1, Math.floor((day - low) / Math.max(1, high - low) * BARS))]++;
    const most = Math.max(1, ...bars);
    return svg("svg", { class: "chart", viewBox: `0 0 ${BARS} 20`, preserveAspectRatio: "none", "aria-hidden": "true" },
      ...bars.map((count, n) => {
        const height = count ? Math.max(1.5, 20 * Math.sqrt(count / most)) : 0;
        return svg("rect", { x: n + 0.1, y: 20 - height, width: 0.8, height, "data-bar": n });
      }));
  }

  private slid(which: string): void {
    let begin = Number(this.from.value), end = Number(this.to.value);
    if (begin > end) [begin, end] = which === "time-from" ? [end, end] : [begin, begin];
    this.stop();
    this.set(begin, end);
  }

  private typed(): void {
    const [low, high] = this.model.span!;
    const begin = dayOf(this.fromText.value), end = dayOf(this.toText.value);
    if (Number.isNaN(begin) || Number.isNaN(end)) return;
    this.stop();
    this.set(Math.max(low, Math.min(begin, end)), Math.min(high, Math.max(begin, end)));
  }

  private set(begin: number, end: number): void {
    const [low, high] = this.model.span!;
    this.state.view.time = begin <= low && end >= high ? null : [begin, end];
    this.state.changed("filters");
  }

  /** A window narrower than the whole moves on; the whole grows from its first day. */
  private toggle(): void {
    if (this.timer) {
      this.stop();
      announce("Stopped");
      return;
    }
    const [low, high] = this.model.span!;
    const step = Math.max(1, Math.round((high - low) / STEPS));
    const chosen = this.state.view.time;
    const window = chosen && (chosen[0] > low || chosen[1] >= high) ? chosen[1] - chosen[0] : null;
    let end = chosen && chosen[1] < high ? chosen[1] : window === null ? low : low + window;
    this.play.setAttribute("aria-pressed", "true");
    this.play.textContent = "❚❚ Stop";
    announce("Playing");
    const next = (): void => {
      this.set(window === null ? low : Math.max(low, end - window), Math.min(high, end));
      if (end >= high) {
        this.stop();
        announce("The end");
      }
      end += step;
    };
    this.timer = setInterval(next, PAUSE);
    next();
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.play.setAttribute("aria-pressed", "false");
    this.play.textContent = "▶ Play";
  }
}
