import { renameSync, rmSync } from "node:fs";
import fs from "node:fs/promises";

/** The calls through which files are read and outputs written. Tests put in a disk that fails at any of them. */
export type Disk = Pick<typeof fs, "copyFile" | "link" | "mkdir" | "open" | "readdir" | "readFile" | "rename" | "rm" | "stat" | "unlink">
  & { readonly renameSync: typeof renameSync; readonly rmSync: typeof rmSync };

export const disk: Disk = { ...fs, renameSync, rmSync };
