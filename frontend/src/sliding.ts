// Dragging a large graph: the picture that stands is slid along with the pointer and drawn anew when the pointer rests or
// lets go. A frame then costs no drawing, which a browser without a graphics card can't do thirty times a second.

import type Sigma from "sigma";

/** Pixels that a press may move and still be a click. */
const STILL = 3;
/** Milliseconds after which a pointer rests. */
const REST = 200;
const SLID = ".sigma-edges, .sigma-nodes, .sigma-labels";

export function slides(sigma: Sigma, container: HTMLElement): void {
  const layers = container.querySelectorAll<HTMLElement>(SLID);
  /** Where the pointer held the picture when that was drawn, and where it is now. */
  let held = { x: 0, y: 0 }, now = held;
  let pressed = false, slid = false, drawing = false, frame = 0, rest = 0;

  const gone = (): boolean => now.x !== held.x || now.y !== held.y;
  const place = (): void => {
    frame = 0;
    const way = gone() ? `translate(${now.x - held.x}px, ${now.y - held.y}px)` : "";
    for (const layer of layers) layer.style.transform = way;
    container.classList.toggle("sliding", gone());
  };
  /** Give the camera the way that the picture has gone, and have it drawn from there. */
  const draw = (): void => {
    clearTimeout(rest);
    cancelAnimationFrame(frame);
    frame = 0;
    if (drawing || !gone()) return;
    const camera = sigma.getCamera(), before = sigma.viewportToFramedGraph(held), after = sigma.viewportToFramedGraph(now);
    [held, drawing] = [now, true];
    camera.setState({ x: camera.x + before.x - after.x, y: camera.y + before.y - after.y });
  };
  const follow = (event: MouseEvent): void => {
    slid ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) > STILL;
    if (slid) now = { x: event.clientX, y: event.clientY };
  };
  const end = (event: MouseEvent): void => {
    if (!pressed) return;
    pressed = false;
    follow(event);
    draw();
  };
  sigma.on("afterRender", () => {
    if (!drawing) return;
    drawing = false;
    place();
    if (!pressed) draw(); // what it went on while that was drawn
  });
  container.addEventListener("mousedown", (event) => {
    slid = false;
    if (event.button !== 0 || drawing) return;
    pressed = true;
    held = now = { x: event.clientX, y: event.clientY };
  }, true);
  window.addEventListener("mousemove", (event) => {
    if (!pressed) return;
    if (!(event.buttons & 1)) { end(event); return; }
    event.stopPropagation(); // sigma would draw
    follow(event);
    if (!slid) return;
    event.preventDefault();
    if (!drawing) frame ||= requestAnimationFrame(place);
    clearTimeout(rest);
    rest = window.setTimeout(draw, REST);
  }, true);
  window.addEventListener("mouseup", end, true);
  // A press that slid the picture chooses nothing.
  container.addEventListener("click", (event) => { if (slid) event.stopPropagation(); slid = false; }, true);
}
