// Bundle the page's script and style into ../graph/page. With --check compare byte for byte and write nothing.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, "..", "graph", "page");

const result = await build({
  absWorkingDir: here,
  bundle: true,
  charset: "utf8",
  define: { "process.env.NODE_ENV": '"production"' },
  entryPoints: { explorer: "src/main.ts" },
  format: "iife",
  legalComments: "none",
  mainFields: ["module", "main"],
  metafile: true,
  minify: true,
  outdir: "out",
  target: "es2022",
  write: false,
});
const style = await build({
  absWorkingDir: here,
  charset: "utf8",
  entryPoints: { explorer: "src/explorer.css" },
  minify: true,
  outdir: "out",
  write: false,
});

/** The notices of every package in the bundle, as their licences ask. */
async function notices() {
  const names = new Set();
  for (const input of Object.keys(result.metafile.inputs)) {
    const found = input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//);
    if (found) names.add(found[1]);
  }
  const parts = [];
  for (const name of [...names].sort()) {
    const folder = path.join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    if (license !== "MIT") throw new Error(`${name} is under ${license}: look at it before it is shipped`);
    let text = "";
    for (const file of ["LICENSE.txt", "LICENSE", "LICENSE.md", "license"]) {
      text ||= await readFile(path.join(folder, file), "utf8").catch(() => "");
    }
    parts.push(`${name} ${version} (${license})\n${text.trim()}`);
  }
  return `/*!\n${parts.join("\n\n").replaceAll("*/", "* /").replaceAll("</", "< /")}\n*/\n`;
}

const script = (await notices()) + result.outputFiles[0].text;
if (/<\/script|<!--/i.test(script)) throw new Error("the bundle would end its script element");
const outputs = { "explorer.js": script, "explorer.css": style.outputFiles[0].text };
const checking = process.argv.includes("--check");
let stale = false;
for (const [name, text] of Object.entries(outputs)) {
  const file = path.join(target, name);
  if (!checking) {
    await writeFile(file, text);
    console.log(`${name} ${(Buffer.byteLength(text) / 1024).toFixed(0)} KiB`);
  } else if (text !== (await readFile(file, "utf8").catch(() => null))) {
    console.error(`graph/page/${name} is not what frontend/ builds: run npm run build there and commit it`);
    stale = true;
  }
}
process.exitCode = stale ? 1 : 0;
