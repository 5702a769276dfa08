// Tells Excel on this machine where the development manifest is (start), or to forget it (stop).
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What sideloading takes on a system: a command to run, a file to place, or a person. */
export function sideloadPlan(platform, home, manifest, id) {
  switch (platform) {
    case "win32": {
      const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";
      return { start: { run: ["reg", "add", key, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"] }, stop: { run: ["reg", "delete", key, "/v", id, "/f"] } };
    }
    case "darwin": {
      const placed = join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef", `${id}.manifest.xml`);
      return { start: { copy: manifest, to: placed }, stop: { remove: placed } };
    }
    default:
      return {
        start: { say: `There is no Excel for this system. In Excel on the web: Home › Add-ins › More add-ins › Upload my add-in, and choose ${manifest}` },
        stop: { say: "In Excel on the web: Home › Add-ins › More add-ins › My add-ins, and remove Samfordel." },
      };
  }
}

function carryOut({ run, copy, to, remove, say }) {
  if (run) execFileSync(run[0], run.slice(1), { stdio: "ignore" });
  if (copy) { mkdirSync(dirname(to), { recursive: true }); copyFileSync(copy, to); }
  if (remove) rmSync(remove, { force: true });
  if (say) console.log(say);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = fileURLToPath(new URL("../../manifest.xml", import.meta.url));
  const id = /<Id>(.*?)<\/Id>/.exec(readFileSync(manifest, "utf8"))[1];
  const wanted = process.argv[2] === "stop" ? "stop" : "start";
  const step = sideloadPlan(process.platform, homedir(), manifest, id)[wanted];
  carryOut(step);
  if (!step.say) console.log(wanted === "start" ? "Excel knows the add-in now. Run `npm run dev-server`, restart Excel, and find Samfordel under Home › Add-ins." : "Excel has forgotten the add-in. Restart Excel.");
}
