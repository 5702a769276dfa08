import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
export const findChromium = () => [process.env["CHROMIUM"], ...known].find((path) => path !== undefined && existsSync(path));

/** Nothing but the pages under test: no updates, no reports home. */
const flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A headless browser with nothing in it: the system's own, else Debian's where we may install it. Never a skipped test. */
export function startChromium() {
  const executablePath = findChromium() ?? install();
  // Chromium's sandbox does not work for root, as in a container.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? [...flags, "--no-sandbox"] : flags });
}

/** @returns {string} */
function install() {
  const how = "A browser is needed: install Chromium (Debian: apt-get install chromium), or name yours: CHROMIUM=/path/to/chrome npm test";
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw new Error(how);
  try {
    for (const command of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]]) execFileSync("apt-get", command, { stdio: "pipe", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  } catch { throw new Error(how); }
  const found = findChromium();
  if (found === undefined) throw new Error(how);
  return found;
}
