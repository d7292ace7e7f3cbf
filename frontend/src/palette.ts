// Colours for both themes. The eight of blocs and kinds are Okabe and Ito's (yellow replaced: too pale on white).

import type { Model } from "./model";
import type { View } from "./state";

export interface Look { background: string; text: string; pale: string; none: string; friendly: string; hostile: string;
  neutral: string; contested: string; denied: string; groups: string[]; ring: string }

const LIGHT: Look = {
  background: "#ffffff", text: "#1c2330", pale: "#dfe3ea", none: "#9aa3b2", ring: "#1c2330",
  friendly: "#2573b0", hostile: "#c8501a", neutral: "#7d8797", contested: "#a0267a", denied: "#8b8f98",
  groups: ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#6a4c93"],
};
const DARK: Look = {
  background: "#12161d", text: "#e6eaf1", pale: "#2a313d", none: "#6d7788", ring: "#ffffff",
  friendly: "#6cb4ee", hostile: "#f2864b", neutral: "#8e99ab", contested: "#ee8fd0", denied: "#79818f",
  groups: ["#4aa3df", "#f0b429", "#2bbf92", "#e39cc4", "#9ad4f5", "#f07f3c", "#a78bda"],
};
const KINDS = ["Organization", "State", "Person", "Coalition", "Place"];

export function isDark(theme: View["theme"]): boolean {
  return theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}
export const lookOf = (theme: View["theme"]): Look => (isDark(theme) ? DARK : LIGHT);

export function actorColour(model: Model, actor: number, by: View["colour"], look: Look): string {
  if (by === "kind") {
    const place = KINDS.indexOf(model.data.actors.kind[actor]);
    return place < 0 ? look.none : look.groups[place];
  }
  return blocColour(model.data.actors.bloc[actor], look);
}
export const kindColour = (kind: string, look: Look): string =>
  look.groups[KINDS.indexOf(kind)] ?? look.none;
export const blocColour = (bloc: number, look: Look): string =>
  bloc < 0 || bloc >= look.groups.length ? look.none : look.groups[bloc];

/** How an edge of a status is drawn; the dash is that of the shader: 0 solid, 1 long, 2 short, 3 dots. */
export interface Style { dash: number; width: number; strength: number; mark: string; dasharray: string }
const STYLES: Record<string, Style> = {
  reported: { dash: 0, width: 1, strength: 1, mark: "", dasharray: "" },
  claimed: { dash: 1, width: 1, strength: 0.95, mark: "", dasharray: "9 3" },
  contested: { dash: 2, width: 1.5, strength: 1, mark: "contested", dasharray: "5 4" },
  former: { dash: 0, width: 0.7, strength: 0.5, mark: "former", dasharray: "" },
  denied: { dash: 3, width: 1, strength: 0.9, mark: "denied", dasharray: "1.5 4" },
};
const UNSTATED: Style = { dash: 3, width: 1, strength: 0.9, mark: "", dasharray: "1.5 4" };
export const styleOf = (status: string): Style => STYLES[status] ?? { ...UNSTATED, mark: status };

export function edgeColour(sign: number, status: string, look: Look): string {
  if (status === "contested") return look.contested;
  if (status === "denied") return look.denied;
  return sign > 0 ? look.friendly : sign < 0 ? look.hostile : look.neutral;
}

const channels = (hex: string): number[] => [1, 3, 5].map((n) => parseInt(hex.slice(n, n + 2), 16));
export const mixed = (a: string, b: string, share: number): string => {
  const [x, y] = [channels(a), channels(b)];
  return `#${x.map((v, n) => Math.round(v * (1 - share) + y[n] * share).toString(16).padStart(2, "0")).join("")}`;
};
export const clear = (hex: string, alpha: number): string => `rgba(${channels(hex).join(",")},${alpha.toFixed(3)})`;
