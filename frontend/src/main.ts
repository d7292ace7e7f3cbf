import { announce, byId, counted, h } from "./dom";
import { Details } from "./details";
import { Drawing } from "./drawing";
import { Filters } from "./filters";
import { Legend } from "./legend";
import { Link } from "./link";
import { Model } from "./model";
import { isDark } from "./palette";
import { Search } from "./search";
import { State } from "./state";
import { Table } from "./table";
import { Time } from "./time";

function start(): void {
  const model = new Model(JSON.parse(byId("data-graph").textContent!), () => byId("data-evidence").textContent!);
  const state = new State(model);
  const link = new Link(model, state);
  const { view } = state;
  let camera = link.read(location.hash);
  // Reading the link changed the view before anything listens.
  state.changed("filters");

  const canvas = byId("canvas"), tip = byId("tip"), nothing = byId("nothing");
  new Filters(model, state);
  new Time(model, state);
  new Legend(model, state);
  new Table(model, state);
  new Details(model, state);

  const drawn = (): Drawing | null => {
    try {
      return new Drawing(model, state, canvas, (spot) => state.select(spot), (spot, x, y) => {
        tip.hidden = spot?.kind !== "edge";
        if (spot?.kind !== "edge") return;
        const { subject, object } = model.data.edges;
        const relation = model.relation(spot.id);
        tip.textContent = `${model.name(subject[spot.id])} ${relation.label} ${model.name(object[spot.id])} · ${model.status(spot.id)}`;
        tip.style.transform = `translate(${Math.min(x + 12, canvas.clientWidth - 260)}px, ${y + 14}px)`;
      });
    } catch (error) {
      console.info("no WebGL", error);
      return null;
    }
  };
  const drawing = drawn();
  if (!drawing) {
    view.table = true;
    byId<HTMLButtonElement>("view-graph").disabled = true;
    byId<HTMLButtonElement>("view-graph").title = "This browser draws no WebGL; the table holds the same";
  }
  const search = new Search(model, (actor) => {
    state.select({ kind: "actor", id: actor });
    drawing?.reveal({ kind: "actor", id: actor });
    byId("details").focus();
  });

  const shown = (): void => {
    byId("shown").textContent = `${counted(state.shownActors, "actor")} · ${counted(state.shownEdges, "relation")}`
      + (state.shownEdges < model.edgeCount ? ` of ${model.edgeCount.toLocaleString("en")}` : "");
    nothing.hidden = state.shownActors > 0 || view.table;
    if (drawing) nothing.textContent = model.actorCount ? "The filters leave nothing to see." : "This graph is empty: nothing has been loaded yet.";
    canvas.setAttribute("aria-label", `Drawing of ${counted(state.shownActors, "actor")} and ${counted(state.shownEdges, "relation")}`);
  };
  const theme = (): void => {
    const dark = isDark(view.theme);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    const button = byId("theme");
    button.textContent = dark ? "☀ Light" : "☾ Dark";
    button.setAttribute("aria-label", dark ? "Switch to light" : "Switch to dark");
  };
  const mode = (): void => {
    byId("view-graph").setAttribute("aria-pressed", String(!view.table));
    byId("view-table").setAttribute("aria-pressed", String(view.table));
    byId("stage").hidden = view.table;
    byId("legend").hidden = view.table;
  };

  let writing: ReturnType<typeof setTimeout> | undefined;
  let written = location.hash.slice(1);
  const write = (): void => {
    clearTimeout(writing);
    writing = setTimeout(() => {
      written = link.write(drawing ? drawing.sigma.getCamera().getState() : camera);
      history.replaceState(null, "", `#${written}`);
    }, 200);
  };
  const look = (): void => { theme(); mode(); shown(); };
  look();
  if (drawing && camera) drawing.sigma.getCamera().setState(camera);
  if (!drawing) state.changed("view");
  state.listen((change) => {
    if (change === "look") theme();
    if (change === "view") mode();
    shown();
    if (!view.table) drawing?.update();
    write();
  });
  drawing?.sigma.getCamera().on("updated", write);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => state.changed("look"));
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) === written) return;
    camera = link.read(location.hash);
    state.changed("filters");
    state.changed("view");
    state.changed("look");
    state.changed("selection");
    drawing?.sigma.getCamera().setState(camera ?? { x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  });

  byId("theme").addEventListener("click", () => {
    view.theme = isDark(view.theme) ? "light" : "dark";
    state.changed("look");
    announce(view.theme === "dark" ? "Dark" : "Light");
  });
  for (const table of [false, true]) {
    byId(table ? "view-table" : "view-graph").addEventListener("click", () => {
      view.table = table;
      state.changed("view");
      if (!table) drawing?.sigma.refresh();
    });
  }
  byId("share").addEventListener("click", () => void share());
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    search.focus();
  });
  async function share(): Promise<void> {
    const fragment = link.write(drawing ? drawing.sigma.getCamera().getState() : camera);
    const address = `${location.href.split("#")[0]}#${fragment}`;
    history.replaceState(null, "", `#${(written = fragment)}`);
    const said = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    const button = byId("share");
    button.textContent = said ? "Copied" : "See address bar";
    announce(said ? "Link copied" : "The link is in the address bar");
    setTimeout(() => { button.textContent = "Copy link"; }, 2000);
  }
  byId("zoom").addEventListener("click", (event) => {
    const how = (event.target as HTMLElement).dataset.zoom;
    if (how) drawing?.zoom(how);
  });
  canvas.addEventListener("keydown", (event) => {
    const moves: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) drawing?.pan(...moves[event.key]);
    else if (event.key === "+" || event.key === "=") drawing?.zoom("in");
    else if (event.key === "-") drawing?.zoom("out");
    else if (event.key === "0") drawing?.zoom("all");
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key === "Escape" && view.selection) {
      const inside = byId("details").contains(document.activeElement);
      state.select(null);
      if (inside) canvas.focus();
    } else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
    }
  });
  // For scripts that drive the page: where an actor or the middle of an edge is drawn, in pixels of the window.
  Object.assign(globalThis, { explorer: { sigma: drawing?.sigma, edge: (key: string) => model.edgeAt.get(key), at: (id: string) => drawing?.place(model.actorAt.get(id), model.edgeAt.get(id)) } });
  document.documentElement.dataset.ready = "yes";
  if (model.actorCount) announce(`${counted(model.actorCount, "actor")}, ${counted(model.edgeCount, "relation")}`);
}

try {
  start();
} catch (error) {
  document.body.prepend(h("p", { class: "nothing", role: "alert" }, `This page could not be shown: ${String(error)}`));
  throw error;
}
