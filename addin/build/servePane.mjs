// Serves the built pane on this machine alone, for a browser without Excel. Ctrl-C stops it.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json", ".png": "image/png", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

/** A server for one folder of files, to look at and nothing else. */
export const fileServer = (folder) => createServer(async ({ method, url }, response) => {
  const { pathname } = URL.canParse(url, "http://pane") ? new URL(url, "http://pane") : { pathname: "/" };
  const file = fileIn(folder, pathname === "/" ? "/taskpane.html" : pathname);
  const found = method === "GET" && file !== undefined && types[extname(file)] !== undefined && (await stat(file).catch(() => undefined))?.isFile();
  if (!found) { response.writeHead(404).end(); return; }
  response.writeHead(200, { "content-type": types[extname(file)], "cache-control": "no-cache", "x-content-type-options": "nosniff" });
  createReadStream(file).pipe(response);
});

/** The file a path names, if it is inside the folder. */
function fileIn(folder, pathname) {
  try {
    const file = resolve(join(folder, decodeURIComponent(pathname)));
    return file.startsWith(resolve(folder) + sep) ? file : undefined;
  } catch { return undefined; }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 8080);
  fileServer(fileURLToPath(new URL("../../dist/addin", import.meta.url)))
    .on("error", (error) => { console.error(`Cannot serve at http://localhost:${port}/ (${error.code}). Choose another port: PORT=8081 npm run pane`); process.exitCode = 1; })
    .listen(port, "127.0.0.1", () => console.log(`Samfordel in the browser: http://localhost:${port}/\nNothing is uploaded. Ctrl-C stops it.`));
}
