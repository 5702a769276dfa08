import { version } from "../../package.json";

/** Put in by build.mjs: the fingerprint of the sources the program was built from. */
declare const SAMFORDEL_SOURCES: string | undefined;

/** Which program read a workbook: any change to it may change what it reads. */
export const readerVersion = `${version} ${typeof SAMFORDEL_SOURCES === "undefined" ? "sources" : SAMFORDEL_SOURCES}`;
