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
  let from: { x: number; y: number } | null = null;
  let x = 0, y = 0, frame = 0, rest = 0, slid = false, drawing = false;

  const place = (): void => {
    frame = 0;
    for (const layer of layers) layer.style.transform = x || y ? `translate(${x}px, ${y}px)` : "";
  };
  /** Give the camera the way that the picture has gone, and have it drawn from there. */
  const draw = (): void => {
    clearTimeout(rest);
    cancelAnimationFrame(frame);
    frame = 0;
    if (!from || (!x && !y)) return;
    const camera = sigma.getCamera(), zero = sigma.viewportToFramedGraph({ x: 0, y: 0 }), gone = sigma.viewportToFramedGraph({ x, y });
    from = { x: from.x + x, y: from.y + y };
    drawing = true;
    camera.setState({ x: camera.x + zero.x - gone.x, y: camera.y + zero.y - gone.y });
  };
  const end = (): void => {
    draw();
    from = null;
    if (!drawing) container.classList.remove("sliding");
  };
  sigma.on("afterRender", () => {
    if (!drawing) return;
    drawing = false;
    x = y = 0;
    place();
    container.classList.remove("sliding");
  });
  container.addEventListener("mousedown", (event) => {
    slid = false;
    if (event.button === 0) from = { x: event.clientX, y: event.clientY };
  }, true);
  window.addEventListener("mousemove", (event) => {
    if (!from) return;
    if (!(event.buttons & 1)) { end(); return; }
    event.stopPropagation(); // sigma would draw
    if (drawing) return;
    const [right, down] = [event.clientX - from.x, event.clientY - from.y];
    if (!slid && Math.hypot(right, down) <= STILL) return;
    event.preventDefault();
    [slid, x, y] = [true, right, down];
    container.classList.add("sliding");
    frame ||= requestAnimationFrame(place);
    clearTimeout(rest);
    rest = window.setTimeout(draw, REST);
  }, true);
  window.addEventListener("mouseup", end, true);
  // A press that slid the picture chooses nothing.
  container.addEventListener("click", (event) => { if (slid) event.stopPropagation(); slid = false; }, true);
}
