// The WebGL program for edges: solid, dashed or dotted lines with an arrow head, set apart where several join two
// actors. All lengths are worked out in pixels of the screen. One instance is a body (two triangles) and a head.

import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

export interface EdgeStyle { dash: number; offset: number; arrow: boolean }
/** Pixels between two edges that join the same actors, at zoom 1. */
export const GAP = 6;
export const HEAD = 7;

const VERTEX = /* glsl */ `
attribute vec2 a_start, a_end;
attribute vec4 a_shape;      // radius at start, radius at end, thickness, offset
attribute vec2 a_style;      // dash, arrow
attribute vec4 a_color, a_id;
attribute vec3 a_corner;     // along 0..1, side -1..1, head 0 or 1
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec2 v_place;        // pixels from the start, pixels from the middle line
varying vec2 v_line;         // half thickness, dash
varying float v_head;
void main() {
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * u_size * 0.5;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * u_size * 0.5;
  vec2 way = end - start;
  float length = max(length(way), 0.001);
  vec2 along = way / length, side = vec2(-along.y, along.x);
  float grown = 1.0 / u_sizeRatio;
  float shift = a_shape.w * grown;
  float half_ = max(a_shape.z * grown, 0.7) * 0.5;
  float head = a_style.y * min((float(${HEAD}) + 2.0 * a_shape.z) * grown, length * 0.3);
  float from = min(sqrt(max(0.0, pow(a_shape.x * grown, 2.0) - shift * shift)), length * 0.5);
  float to = length - min(sqrt(max(0.0, pow(a_shape.y * grown + 1.0, 2.0) - shift * shift)), length * 0.5);
  float neck = max(from, to - head);
  float at, off;
  if (a_corner.z < 0.5) {
    at = mix(from, neck, a_corner.x);
    off = a_corner.y * (half_ + 0.5);
  } else {
    at = mix(neck, to, a_corner.x);
    off = a_corner.y * (half_ + head * 0.38) * a_style.y;
  }
  vec2 place = start + along * at + side * (shift + off);
  gl_Position = vec4(place / u_size * 2.0, 0.0, 1.0);
  v_place = vec2(at - from, off);
  v_line = vec2(half_, a_style.x);
  v_head = a_corner.z;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = vec4(a_color.rgb * a_color.a, a_color.a);
  #endif
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying vec2 v_line;
varying float v_head;
void main() {
  float cover = 1.0;
  if (v_head < 0.5) {
    cover = clamp(v_line.x + 0.5 - abs(v_place.y), 0.0, 1.0);
    if (v_line.y > 0.5) {
      vec2 dash = v_line.y < 1.5 ? vec2(12.0, 9.0) : v_line.y < 2.5 ? vec2(9.0, 5.0) : vec2(6.0, 2.0);
      cover *= clamp(dash.y + 0.5 - mod(v_place.x, dash.x), 0.0, 1.0);
    }
  }
  gl_FragColor = v_color * cover;
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

export class StyledEdgeProgram extends EdgeProgram<"u_matrix" | "u_size" | "u_sizeRatio"> {
  getDefinition() {
    return {
      VERTICES: 9,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_matrix", "u_size", "u_sizeRatio"] as const,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_shape", size: 4, type: FLOAT },
        { name: "a_style", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 3, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1, 0], [0, 1, 0], [1, 1, 0], [0, -1, 0], [1, 1, 0], [1, -1, 0],
        [0, -1, 1], [0, 1, 1], [1, 0, 1],
      ],
    };
  }

  processVisibleItem(
    id: number, place: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData & Partial<EdgeStyle>,
  ): void {
    const array = this.array;
    array[place++] = source.x;
    array[place++] = source.y;
    array[place++] = target.x;
    array[place++] = target.y;
    array[place++] = source.size;
    array[place++] = target.size;
    array[place++] = data.size;
    array[place++] = data.offset ?? 0;
    array[place++] = data.dash ?? 0;
    array[place++] = data.arrow ? 1 : 0;
    array[place++] = floatColor(data.color);
    array[place++] = id;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: { gl: WebGLRenderingContext | WebGL2RenderingContext;
    uniformLocations: Record<string, WebGLUniformLocation> }): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(uniformLocations.u_size, params.width, params.height);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
  }
}
