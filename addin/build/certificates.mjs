import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** The development server's key and certificate. Where the system refuses to trust the authority, the files are there all the same. */
export async function certificates() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const folder = join(homedir(), ".office-addin-dev-certs");
    try {
      const [ca, key, cert] = await Promise.all(["ca.crt", "localhost.key", "localhost.crt"].map((name) => readFile(join(folder, name))));
      console.warn(`The certificate is not trusted by this machine (${error.message.trim()}). Trust ${join(folder, "ca.crt")} by hand.`);
      return { ca, key, cert };
    } catch { throw error; }
  }
}
